package org.relaydesk.ledger;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * A journal entry with both its sides in one row, so that the book balances by construction. Never updated, never
 * deleted: a correction is a new transfer.
 */
@Entity
public class Transfer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "transfer_key")
    private String key;

    private Instant at;
    private String debit;
    private String credit;
    private long paise;

    @Column(name = "order_number")
    private @Nullable Long orderNumber;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    private String what;
    private String who;

    protected Transfer() {}

    Transfer(Posting posting, Instant at) {
        this.key = posting.key();
        this.at = at;
        this.debit = posting.debit().name();
        this.credit = posting.credit().name();
        this.paise = posting.amount().value();
        this.orderNumber = posting.orderNumber();
        this.customerId = posting.customerId();
        this.what = posting.what();
        this.who = posting.who();
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public Instant at() {
        return at;
    }

    public String debit() {
        return debit;
    }

    public String credit() {
        return credit;
    }

    public Paise amount() {
        return Paise.of(paise);
    }

    public @Nullable Long orderNumber() {
        return orderNumber;
    }

    public @Nullable Long customerId() {
        return customerId;
    }

    public String what() {
        return what;
    }

    public String who() {
        return who;
    }

    boolean says(Posting posting) {
        return debit.equals(posting.debit().name())
                && credit.equals(posting.credit().name())
                && paise == posting.amount().value()
                && Objects.equals(orderNumber, posting.orderNumber())
                && Objects.equals(customerId, posting.customerId())
                && what.equals(posting.what());
    }
}
