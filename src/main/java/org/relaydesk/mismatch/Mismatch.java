package org.relaydesk.mismatch;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** A payment that no rule could place: a customer's claim, a bank credit that nothing fits, or both. */
@Entity
public class Mismatch {
    /** OPEN or ASKED until the seller decides. */
    public enum State {
        OPEN, ASKED, APPLIED, CREDITED, REJECTED, WITHDRAWN;

        public boolean open() {
            return this == OPEN || this == ASKED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    @Column(name = "order_number")
    private @Nullable Long orderNumber;

    @Column(name = "credit_id")
    private @Nullable Long creditId;

    private @Nullable Long claimed;

    @Column(name = "claimed_reference")
    private @Nullable String claimedReference;

    private String note;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    @Version
    private int version;

    protected Mismatch() {}

    Mismatch(Instant openedAt, Instant dueAt) {
        this.state = State.OPEN;
        this.note = "";
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    /** A customer says that he paid. What was known before and is not said now stays. */
    void claim(long customer, @Nullable Long order, ClaimText said) {
        customerId = customer;
        orderNumber = order == null ? orderNumber : order;
        claimed = said.amount() == null ? claimed : Long.valueOf(said.amount().value());
        claimedReference = said.reference() == null ? claimedReference : said.reference();
        if (!said.text().isBlank()) {
            var whole = note.isEmpty() ? said.text() : note + "\n" + said.text();
            note = whole.substring(0, Math.min(whole.length(), 4096));
        }
    }

    void join(long bankCredit) {
        creditId = bankCredit;
    }

    void decide(State as, @Nullable Long order, @Nullable Long customer, @Nullable Long credit, String why, Instant at) {
        if (!state.open() || as.open()) {
            throw new IllegalStateException("mismatch " + id + " is " + state);
        }
        state = as;
        orderNumber = order == null ? orderNumber : order;
        customerId = customer == null ? customerId : customer;
        creditId = credit == null ? creditId : credit;
        reason = why.isBlank() ? null : why.substring(0, Math.min(why.length(), 1000));
        decidedAt = at;
    }

    public long id() {
        return id;
    }

    public State state() {
        return state;
    }

    public @Nullable Long customerId() {
        return customerId;
    }

    public @Nullable Long orderNumber() {
        return orderNumber;
    }

    public @Nullable Long creditId() {
        return creditId;
    }

    /** What the customer says he paid. */
    public @Nullable Paise claimed() {
        return claimed == null ? null : Paise.of(claimed);
    }

    public @Nullable String claimedReference() {
        return claimedReference;
    }

    /** The customer's words. */
    public String note() {
        return note;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public int version() {
        return version;
    }
}
