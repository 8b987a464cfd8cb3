package org.relaydesk.book;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One line of the audit trail, chained to the line before by SHA-256. Only ever inserted. */
@Entity
@Table(name = "book")
public class BookLine {
    @Id
    private long id;

    private Instant at;
    private String who;
    private String what;

    @Column(name = "order_number")
    private @Nullable Long orderNumber;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    private String figures;
    private @Nullable String changes;

    @Column(name = "before_hash")
    private String beforeHash;

    private String hash;

    protected BookLine() {}

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String who() {
        return who;
    }

    public String what() {
        return what;
    }

    public @Nullable Long orderNumber() {
        return orderNumber;
    }

    public @Nullable Long customerId() {
        return customerId;
    }

    public String figures() {
        return figures;
    }

    public @Nullable String changes() {
        return changes;
    }

    public String beforeHash() {
        return beforeHash;
    }

    public String hash() {
        return hash;
    }
}
