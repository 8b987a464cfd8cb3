package org.relaydesk.payment;

import java.time.Instant;
import java.time.LocalDate;

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

import org.relaydesk.money.Paise;

/** One payment that reached the seller's bank, however many messages told of it. */
@Entity
@Table(name = "bank_credit")
public class BankCredit {
    /**
     * UNMATCHED until it has an owner: MATCHED by itself, APPLIED or CREDITED by the seller. HELD may be another credit told
     * once more under another reference: it is not in the ledger until the seller says that it is a payment of its own;
     * REPEATED when he says that it is not.
     */
    public enum State { UNMATCHED, MATCHED, APPLIED, CREDITED, HELD, REPEATED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "credit_key")
    private String key;

    private long paise;
    private @Nullable String reference;

    @Column(name = "reference_seen")
    private @Nullable String referenceSeen;

    private @Nullable String payer;

    @Column(name = "account_tail")
    private @Nullable String accountTail;

    @Column(name = "bank_date")
    private @Nullable LocalDate bankDate;

    @Column(name = "banked_at")
    private @Nullable Instant bankedAt;

    private Instant at;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String source;
    private @Nullable String why;

    @Column(name = "twin_of")
    private @Nullable Long twinOf;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "order_number")
    private @Nullable Long orderNumber;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    private boolean late;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private int version;

    protected BankCredit() {}

    BankCredit(String key, CreditNotice notice, @Nullable Instant bankedAt, Instant at, Instant receivedAt) {
        this.key = key;
        this.paise = notice.amount().value();
        this.reference = notice.reference();
        this.referenceSeen = notice.referenceSeen();
        this.payer = notice.payer();
        this.accountTail = notice.accountTail();
        this.bankDate = notice.bankDate();
        this.bankedAt = bankedAt;
        this.at = at;
        this.receivedAt = receivedAt;
        this.source = notice.told().source().code();
        this.state = State.UNMATCHED;
    }

    /** Nobody's for now, by the matcher's verdict. */
    void unmatched(CreditMatcher.Verdict because) {
        why = because.name();
    }

    /** It may be a known credit told once more: it waits for the seller and counts nothing meanwhile. */
    void hold(long twin) {
        state = State.HELD;
        twinOf = twin;
    }

    /** Its money has found its owner. @throws IllegalStateException if it had found one before */
    public void settle(State to, @Nullable Long order, long customer, Instant at, boolean wasLate) {
        if (state != State.UNMATCHED || to == State.UNMATCHED) {
            throw new IllegalStateException("credit " + id + " is " + state);
        }
        state = to;
        orderNumber = order;
        customerId = customer;
        settledAt = at;
        late = wasLate;
    }

    public long id() {
        return id;
    }

    /** {@code upi:<UTR>}, or {@code sms:<fingerprint>} where the bank gave no reference. */
    public String key() {
        return key;
    }

    public Paise amount() {
        return Paise.of(paise);
    }

    public @Nullable String reference() {
        return reference;
    }

    public @Nullable String payer() {
        return payer;
    }

    public @Nullable LocalDate bankDate() {
        return bankDate;
    }

    /** When the bank says that it happened; null where it does not name both day and time. */
    public @Nullable Instant bankedAt() {
        return bankedAt;
    }

    /** When it happened as far as is known: see {@link CreditNotice#happenedAt}. */
    public Instant at() {
        return at;
    }

    /** Why it found no owner by itself: a name of {@link CreditMatcher.Verdict}; null where it did, or where nobody asked. */
    public @Nullable String why() {
        return why;
    }

    /** The credit that it may repeat. */
    public @Nullable Long twinOf() {
        return twinOf;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String source() {
        return source;
    }

    public State state() {
        return state;
    }

    /** Whether it paid a request that had expired. */
    public boolean late() {
        return late;
    }

    public @Nullable Long orderNumber() {
        return orderNumber;
    }
}
