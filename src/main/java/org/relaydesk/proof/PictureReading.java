package org.relaydesk.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** What was read on one content, whoever sent it and how often. The fields repeat the marks' values, to be searched by. */
@Entity
@Table(name = "picture_reading")
public class PictureReading {
    /**
     * DUE: went wrong and will be tried again. READ: by the machine or by the seller. REFUSED: no picture that is opened.
     * FAILED: tried often enough. ABSENT: this machine can't read; another may.
     */
    public enum State { DUE, READ, REFUSED, FAILED, ABSENT }

    static final int MOST_ATTEMPTS = 3;
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration ELSEWHERE = Duration.ofHours(6);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private @Nullable String trouble;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    private long millis;
    private int width;
    private int height;

    @Enumerated(EnumType.STRING)
    private ProofApp app;

    @Enumerated(EnumType.STRING)
    private ProofStatus status;

    private @Nullable Long paise;
    private @Nullable String reference;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "payee_vpa")
    private @Nullable String payeeVpa;

    @Column(name = "payee_name")
    private @Nullable String payeeName;

    @Column(name = "by_hand")
    private boolean byHand;

    private String hashes;

    @Column(name = "page_sha256")
    private @Nullable String pageSha256;

    @Column(name = "like_sha256")
    private @Nullable String likeSha256;

    @Enumerated(EnumType.STRING)
    private @Nullable Likeness likeness;

    @Version
    private int version;

    protected PictureReading() {}

    PictureReading(String sha256) {
        this.sha256 = sha256;
        this.state = State.DUE;
        this.app = ProofApp.OTHER;
        this.status = ProofStatus.UNKNOWN;
        this.hashes = "";
    }

    void seen(Sight sight, long took, @Nullable String page, Instant at) {
        state = State.READ;
        attempts++;
        trouble = null;
        nextAt = null;
        readAt = at;
        millis = took;
        width = sight.width();
        height = sight.height();
        pageSha256 = page;
        hashes = sight.hashes().stream().map(PictureHash::toString).collect(Collectors.joining(" "));
    }

    /** Takes over what its marks say. */
    void says(Proof proof, ZoneId zone) {
        app = proof.app();
        status = proof.status();
        paise = proof.amount().map(p -> Long.valueOf(p.value())).orElse(null);
        reference = proof.reference().orElse(null);
        paidAt = proof.time().map((LocalDateTime t) -> t.atZone(zone).toInstant()).orElse(null);
        payeeVpa = proof.value(Mark.Kind.PAYEE_VPA).orElse(null);
        payeeName = proof.value(Mark.Kind.PAYEE_NAME).orElse(null);
    }

    /** The seller has said what it shows. */
    void corrected(Instant at) {
        state = State.READ;
        trouble = null;
        nextAt = null;
        readAt = at;
        byHand = true;
    }

    void isLike(String other, Likeness how) {
        likeSha256 = other;
        likeness = how;
    }

    void isLikeNone() {
        likeSha256 = null;
        likeness = null;
    }

    void refused(String why) {
        state = State.REFUSED;
        attempts++;
        trouble = cut(why);
        nextAt = null;
    }

    void failed(String why, Instant now) {
        attempts++;
        trouble = cut(why);
        state = attempts >= MOST_ATTEMPTS ? State.FAILED : State.DUE;
        nextAt = state == State.DUE ? now.plus(AGAIN.multipliedBy(attempts)) : null;
    }

    void absent(String why, Instant now) {
        state = State.ABSENT;
        trouble = cut(why);
        nextAt = now.plus(ELSEWHERE);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    Likeness.Known known(List<TextLine> lines) {
        return new Likeness.Known(PictureHash.parse(hashes), reference, paise, lines);
    }

    public List<PictureHash> hashes() {
        return PictureHash.parse(hashes);
    }

    public long id() {
        return id;
    }

    /** Of the file's content, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable String trouble() {
        return trouble;
    }

    public @Nullable Instant nextAt() {
        return nextAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }

    /** How long reading took. */
    public long millis() {
        return millis;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public ProofApp app() {
        return app;
    }

    public ProofStatus status() {
        return status;
    }

    public @Nullable Long paise() {
        return paise;
    }

    public @Nullable String reference() {
        return reference;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    public @Nullable String payeeVpa() {
        return payeeVpa;
    }

    public @Nullable String payeeName() {
        return payeeName;
    }

    public boolean byHand() {
        return byHand;
    }

    /** A document's first page as a picture, by its hash. */
    public @Nullable String pageSha256() {
        return pageSha256;
    }

    /** The earlier picture that looks like this one. */
    public @Nullable String likeSha256() {
        return likeSha256;
    }

    public @Nullable Likeness likeness() {
        return likeness;
    }

    public int version() {
        return version;
    }
}
