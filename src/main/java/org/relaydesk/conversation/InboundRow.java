package org.relaydesk.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

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

import org.relaydesk.message.WholeText;
import org.relaydesk.queue.Backoff;

/** A customer's message as it is kept, and how far its attachment is. */
@Entity
@Table(name = "inbound_message")
public class InboundRow {
    /** NONE: nothing attached. DUE: to be fetched. KEPT: a file by its hash. GONE: it will never come. */
    public enum Media { NONE, DUE, KEPT, GONE }

    /** So long WhatsApp keeps what is attached (Cloud API, media: ids of webhooks). */
    private static final Duration MEDIA_LIVES = Duration.ofDays(7);

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 70_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "customer_id")
    private long customerId;

    @Enumerated(EnumType.STRING)
    private InboundMessage.Kind kind;

    private String type;
    private String text;

    @Column(name = "reply_id")
    private @Nullable String replyId;

    @Column(name = "replies_to")
    private @Nullable String repliesTo;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "media_id")
    private @Nullable String mediaId;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "media_sha256")
    private @Nullable String mediaSha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "media_state")
    private Media mediaState;

    @Column(name = "media_attempts")
    private int mediaAttempts;

    @Column(name = "media_next_at")
    private @Nullable Instant mediaNextAt;

    @Column(name = "media_trouble")
    private @Nullable String mediaTrouble;

    @Version
    private int version;

    protected InboundRow() {}

    InboundRow(InboundMessage message, long customerId, Instant receivedAt) {
        this.messageId = nameOf(message.id());
        this.customerId = customerId;
        this.kind = message.kind();
        this.type = WholeText.cut(message.type(), 40);
        this.text = WholeText.cut(message.text(), LONGEST_TEXT);
        this.replyId = message.replyId() == null ? null : WholeText.cut(message.replyId(), 300);
        this.repliesTo = message.repliesTo() == null ? null : nameOf(message.repliesTo());
        this.sentAt = message.at();
        this.receivedAt = receivedAt;
        var media = message.media();
        this.mediaState = media == null ? Media.NONE : Media.DUE;
        this.mediaId = media == null ? null : WholeText.cut(media.id(), 1000);
        this.mediaType = media == null ? null : WholeText.cut(media.mimeType(), 120);
        this.mediaNextAt = media == null ? null : receivedAt;
    }

    /** Under what a message is known here: its id, or the beginning of a very long one and the checksum of the whole. */
    static String nameOf(String id) {
        if (id.length() <= LONGEST_ID) {
            return id;
        }
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return WholeText.cut(id, LONGEST_ID - 65) + "#" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void kept(String sha256, String mimeType) {
        mediaState = Media.KEPT;
        mediaSha256 = sha256;
        mediaType = WholeText.cut(mimeType, 120);
        mediaNextAt = null;
        mediaTrouble = null;
    }

    void gone(String why) {
        mediaState = Media.GONE;
        mediaTrouble = WholeText.cut(why, 500);
        mediaNextAt = null;
    }

    void failed(String why, Instant now) {
        mediaAttempts++;
        if (now.isAfter(receivedAt.plus(MEDIA_LIVES))) {
            gone(why);
        } else {
            mediaTrouble = WholeText.cut(why, 500);
            mediaNextAt = now.plus(Backoff.after(mediaAttempts));
        }
    }

    public long id() {
        return id;
    }

    public String messageId() {
        return messageId;
    }

    public long customerId() {
        return customerId;
    }

    public InboundMessage.Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public String text() {
        return text;
    }

    public @Nullable String replyId() {
        return replyId;
    }

    /** The gateway's id of the message that it answers. */
    public @Nullable String repliesTo() {
        return repliesTo;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable String mediaId() {
        return mediaId;
    }

    public @Nullable String mediaType() {
        return mediaType;
    }

    public @Nullable String mediaSha256() {
        return mediaSha256;
    }

    public Media mediaState() {
        return mediaState;
    }

    public @Nullable Instant mediaNextAt() {
        return mediaNextAt;
    }

    public @Nullable String mediaTrouble() {
        return mediaTrouble;
    }
}
