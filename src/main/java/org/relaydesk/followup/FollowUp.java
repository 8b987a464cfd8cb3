package org.relaydesk.followup;

import java.time.Instant;

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

/** A refill or a cancellation that was asked of a provider for an order. The database allows one open one of a kind an order. */
@Entity
@Table(name = "follow_up")
public class FollowUp {
    /** What is asked. */
    public enum Kind { REFILL, CANCEL }

    /**
     * DUE: to be sent. SENDING: on its way, durable before the connection is opened. ASKED: the provider has taken it.
     * UNKNOWN: it may or may not have been taken, the seller looks. Then an end: DONE, REFUSED, or CLOSED by the seller
     * or because the order ended otherwise.
     */
    public enum State {
        DUE, SENDING, ASKED, UNKNOWN, DONE, REFUSED, CLOSED;

        public boolean open() {
            return this == DUE || this == SENDING || this == ASKED || this == UNKNOWN;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "order_number")
    private long orderNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by")
    private String askedBy;

    private String provider;

    @Column(name = "provider_ref")
    private @Nullable String providerRef;

    private @Nullable String word;
    private @Nullable String answer;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "open_key")
    private @Nullable String openKey;

    @Version
    private int version;

    protected FollowUp() {}

    /** @param askedBy {@code customer} or {@code seller} */
    FollowUp(long orderNumber, Kind kind, String askedBy, String provider, Instant now) {
        this.orderNumber = orderNumber;
        this.kind = kind;
        this.state = State.DUE;
        this.askedBy = askedBy;
        this.provider = provider;
        this.askedAt = now;
        this.nextAt = now;
        this.openKey = kind + ":" + orderNumber;
    }

    void sending(Instant at) {
        state = State.SENDING;
        sentAt = at;
    }

    /** Was certainly not taken: to be sent again. */
    void again(Instant at, String why) {
        state = State.DUE;
        nextAt = at;
        answer = cut(why, 2000);
    }

    /** The provider has taken it; {@code ref} is its id of the refill, where it gave one. */
    void asked(@Nullable String ref, String raw, @Nullable Instant next) {
        state = State.ASKED;
        providerRef = ref == null ? null : cut(ref, 120);
        answer = cut(raw, 2000);
        nextAt = next;
    }

    void unknown(String why) {
        state = State.UNKNOWN;
        answer = cut(why, 2000);
        nextAt = null;
    }

    /** The provider's own word on how it stands; to be asked again at {@code next}. */
    void said(String status, Instant next) {
        word = cut(status, 120);
        nextAt = next;
    }

    void next(Instant at) {
        nextAt = at;
    }

    void end(State how, String why, Instant at) {
        state = how;
        answer = cut(why, 2000);
        nextAt = null;
        endedAt = at;
        openKey = null;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    public long id() {
        return id;
    }

    public long orderNumber() {
        return orderNumber;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public String askedBy() {
        return askedBy;
    }

    public String provider() {
        return provider;
    }

    /** The provider's id of a refill; null before its answer, for a cancellation, and where it gave none. */
    public @Nullable String providerRef() {
        return providerRef;
    }

    /** The provider's own word on how it stands. */
    public @Nullable String word() {
        return word;
    }

    /** The provider's last answer, or why there is none. */
    public @Nullable String answer() {
        return answer;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant nextAt() {
        return nextAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String openKey() {
        return openKey;
    }

    public int version() {
        return version;
    }
}
