package org.relaydesk.mismatch;

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

/** That a mismatch was decided, and what was known of it before: an undo brings exactly that back. */
@Entity
@Table(name = "mismatch_decision")
public class MismatchDecision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "mismatch_id")
    private long mismatchId;

    @Enumerated(EnumType.STRING)
    private Mismatch.State kind;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "credit_id")
    private @Nullable Long creditId;

    @Column(name = "customer_before")
    private @Nullable Long customerBefore;

    @Column(name = "order_before")
    private @Nullable Long orderBefore;

    @Column(name = "credit_before")
    private @Nullable Long creditBefore;

    @Column(name = "along_with")
    private @Nullable Long alongWith;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Version
    private int version;

    protected MismatchDecision() {}

    /**
     * Of an item that is still open.
     *
     * @param credit whose money was used
     * @param with the decision that closes this item too
     */
    MismatchDecision(Mismatch of, Mismatch.State kind, @Nullable Long credit, @Nullable Long with, Instant at) {
        this.mismatchId = of.id();
        this.kind = kind;
        this.decidedAt = at;
        this.creditId = credit;
        this.customerBefore = of.customerId();
        this.orderBefore = of.orderNumber();
        this.creditBefore = of.creditId();
        this.alongWith = with;
    }

    void undone(Instant at) {
        undoneAt = at;
    }

    public long id() {
        return id;
    }

    public long mismatchId() {
        return mismatchId;
    }

    /** What the item became by it. */
    public Mismatch.State kind() {
        return kind;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The bank credit that was used. */
    public @Nullable Long creditId() {
        return creditId;
    }

    public @Nullable Long customerBefore() {
        return customerBefore;
    }

    public @Nullable Long orderBefore() {
        return orderBefore;
    }

    /** The bank credit that stood with the item. */
    public @Nullable Long creditBefore() {
        return creditBefore;
    }

    /** The decision that closed this item too; null for the one that the seller took himself. */
    public @Nullable Long alongWith() {
        return alongWith;
    }

    public @Nullable Instant undoneAt() {
        return undoneAt;
    }
}
