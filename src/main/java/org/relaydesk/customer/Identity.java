package org.relaydesk.customer;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One of the names by which a gateway knows a customer. */
@Entity
@Table(name = "customer_identity")
public class Identity {
    /** WA_ID: digits with country code. USER_ID: business-scoped, such as {@code IN.1234}. WAHA: a chat's id with its suffix. */
    public enum Kind { WA_ID, USER_ID, WAHA }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "known_as")
    private String knownAs;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    protected Identity() {}

    public Identity(Kind kind, String knownAs, long customerId) {
        this.kind = kind;
        this.knownAs = knownAs;
        this.customerId = customerId;
    }

    public long id() {
        return id;
    }

    /** When the customer was last heard under it, where that was noted. */
    public @Nullable Instant seenAt() {
        return seenAt;
    }

    void seen(Instant at) {
        seenAt = seenAt == null || at.isAfter(seenAt) ? at : seenAt;
    }

    /** By the gateway's word it is somebody else's now, who has not been heard under it yet. */
    void goesTo(long other) {
        customerId = other;
        seenAt = null;
    }

    public Kind kind() {
        return kind;
    }

    public String knownAs() {
        return knownAs;
    }

    public long customerId() {
        return customerId;
    }
}
