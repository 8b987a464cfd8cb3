package org.relaydesk.mismatch;

import java.time.Duration;
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
    private @Nullable Long expected;

    @Column(name = "claimed_reference")
    private @Nullable String claimedReference;

    @Column(name = "read_paise")
    private @Nullable Long readPaise;

    @Column(name = "read_reference")
    private @Nullable String readReference;

    private String note;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "near_at")
    private @Nullable Instant nearAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    /** In seconds of business days. */
    @Column(name = "due_left")
    private @Nullable Long dueLeft;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    @Version
    private int version;

    protected Mismatch() {}

    Mismatch(Instant openedAt, DueTimes.Due due) {
        this.state = State.OPEN;
        this.note = "";
        this.openedAt = openedAt;
        this.dueAt = due.at();
        this.nearAt = due.near();
    }

    /** A customer says that he paid, for an order that was {@code asked} for. What was known before and is not said now stays. */
    void claim(long customer, @Nullable Long order, @Nullable Paise asked, ClaimText said) {
        customerId = customer;
        orderNumber = order == null ? orderNumber : order;
        expected = asked == null ? expected : Long.valueOf(asked.value());
        claimed = said.amount() == null ? claimed : Long.valueOf(said.amount().value());
        claimedReference = said.reference() == null ? claimedReference : said.reference();
        if (!said.text().isBlank()) {
            var whole = note.isEmpty() ? said.text() : note + "\n" + said.text();
            note = whole.substring(0, Math.min(whole.length(), 4096));
        }
    }

    /** What its pictures say. It only stands in where the customer says nothing: to find and to rank, never to decide. */
    void read(ClaimText seen) {
        readPaise = seen.amount() == null ? null : Long.valueOf(seen.amount().value());
        readReference = seen.reference();
    }

    /** What the customer says, and else what was read on his pictures. */
    ClaimText known() {
        var paise = claimed == null ? readPaise : claimed;
        return new ClaimText(
                "", paise == null ? null : Paise.of(paise), claimedReference == null ? readReference : claimedReference);
    }

    void join(long bankCredit) {
        creditId = bankCredit;
    }

    /** Its bank credit stands with another item now. */
    void part() {
        creditId = null;
    }

    /** The customer is asked; {@code left} is what remains for the seller once he has answered. */
    void ask(Instant at, Duration left, DueTimes.Due due) {
        state = State.ASKED;
        askedAt = at;
        dueLeft = left.toSeconds();
        dueAt = due.at();
        nearAt = due.near();
    }

    /** The customer has answered: it is the seller's turn again. */
    void answered(DueTimes.Due due) {
        state = State.OPEN;
        dueLeft = null;
        if (due.at().isBefore(dueAt)) {
            dueAt = due.at();
            nearAt = due.near();
        }
    }

    /** The decision was undone: what was known before is known, and it waits for the seller again. */
    void reopen(MismatchDecision undone) {
        if (state.open()) {
            throw new IllegalStateException("mismatch " + id + " is " + state);
        }
        state = State.OPEN;
        customerId = undone.customerBefore();
        orderNumber = undone.orderBefore();
        creditId = undone.creditBefore();
        reason = null;
        decidedAt = null;
        dueLeft = null;
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

    /** What its order was asked for when it was claimed. */
    public @Nullable Paise expected() {
        return expected == null ? null : Paise.of(expected);
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

    /** From when that presses: two of the seller's own hours before; null for an item of the store's first shapes. */
    public @Nullable Instant nearAt() {
        return nearAt;
    }

    /** When its customer was asked last. */
    public @Nullable Instant askedAt() {
        return askedAt;
    }

    /** What will be left for the seller once the customer has answered; null while he is not asked. */
    public @Nullable Duration dueLeft() {
        return dueLeft == null ? null : Duration.ofSeconds(dueLeft);
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
