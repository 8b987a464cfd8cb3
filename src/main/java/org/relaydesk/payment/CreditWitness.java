package org.relaydesk.payment;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A message that told of a credit, in the bank's own words. */
@Entity
@Table(name = "credit_witness")
public class CreditWitness {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "credit_id")
    private long creditId;

    private String source;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String words;
    private @Nullable String sender;
    private @Nullable String trust;
    private @Nullable String reference;

    @Column(name = "message_key")
    private @Nullable String messageKey;

    @Column(name = "banked_at")
    private @Nullable Instant bankedAt;

    protected CreditWitness() {}

    /** @param messageKey the same for every delivery of the same message */
    CreditWitness(long creditId, CreditNotice notice, String messageKey, @Nullable Instant bankedAt, Instant receivedAt) {
        this.creditId = creditId;
        this.source = notice.told().source().code();
        this.receivedAt = receivedAt;
        this.words = notice.told().words();
        this.sender = notice.told().sender();
        this.trust = notice.told().trust().name();
        this.reference = notice.reference();
        this.messageKey = messageKey;
        this.bankedAt = bankedAt;
    }

    /** What it told of was found to be another credit told once more. */
    void moveTo(long credit) {
        creditId = credit;
    }

    public long creditId() {
        return creditId;
    }

    public String source() {
        return source;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String words() {
        return words;
    }

    /** An SMS header, a mail's From address or a file's name; null for one of the store's first shapes, which did not keep it. */
    public @Nullable String sender() {
        return sender;
    }

    /** A name of {@link Told.Trust}; null for one of the store's first shapes. */
    public @Nullable String trust() {
        return trust;
    }

    /** The reference as this one told it. */
    public @Nullable String reference() {
        return reference;
    }

    public @Nullable String messageKey() {
        return messageKey;
    }

    public @Nullable Instant bankedAt() {
        return bankedAt;
    }
}
