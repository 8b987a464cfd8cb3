package org.relaydesk.payment;

import java.time.Duration;
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

import org.relaydesk.money.Paise;

/**
 * What a customer was asked to pay, for an order or into his wallet. Its amount stays reserved while it is open and for a quarantine after
 * it was closed: {@code reserved} is unique in the database, so nobody else can be asked for the same amount meanwhile.
 */
@Entity
@Table(name = "payment_request")
public class PaymentRequest {
    /** Its life: open, then one of the others for good, but that a late payment turns EXPIRED into PAID. */
    public enum State { OPEN, PAID, EXPIRED, CANCELLED }

    /** How long the amount of a paid request stays reserved: a second payment of it is seen for what it is. */
    static final Duration PAID_QUARANTINE = Duration.ofHours(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "order_number")
    private @Nullable Long orderNumber;

    @Column(name = "customer_id")
    private long customerId;

    private long paise;
    private long price;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "release_at")
    private @Nullable Instant releaseAt;

    private @Nullable Long reserved;

    @Version
    private int version;

    protected PaymentRequest() {}

    /** @param orderNumber null: it tops up the wallet */
    PaymentRequest(
            @Nullable Long orderNumber, long customerId, Paise amount, Paise price, Instant createdAt, Instant expiresAt) {
        this.orderNumber = orderNumber;
        this.customerId = customerId;
        this.paise = amount.value();
        this.price = price.value();
        this.state = State.OPEN;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.reserved = amount.value();
    }

    /** By whichever payment: the exact one, or one that the seller applied. */
    public void paid(Instant at) {
        close(State.PAID, at, PAID_QUARANTINE);
    }

    public void expire(Instant at, Duration quarantine) {
        close(State.EXPIRED, at, quarantine);
    }

    /** The customer does not want it any more: what is paid all the same is for the seller to look at. */
    void cancel(Instant at, Duration quarantine) {
        close(State.CANCELLED, at, quarantine);
    }

    private void close(State to, Instant at, Duration quarantine) {
        if (state != State.OPEN && !(state == State.EXPIRED && to == State.PAID)) {
            throw new IllegalStateException("request " + id + " is " + state);
        }
        state = to;
        closedAt = at;
        // its amount may be somebody else's already
        releaseAt = reserved == null ? null : at.plus(quarantine);
    }

    /**
     * What paid it was taken back: it is open again while its time lasts and its amount is still its own, else expired.
     * What the customer had withdrawn himself stays so.
     */
    public void unpaid(Instant now, Duration quarantine) {
        if (state != State.PAID) {
            return;
        }
        if (reserved != null && now.isBefore(expiresAt)) {
            state = State.OPEN;
            closedAt = null;
            releaseAt = null;
        } else {
            state = State.EXPIRED;
            closedAt = now;
            releaseAt = reserved == null ? null : now.plus(quarantine);
        }
    }

    /** The quarantine is over: others may be asked for the amount. */
    void release() {
        reserved = null;
        releaseAt = null;
    }

    public long id() {
        return id;
    }

    /** The order that it is for; null where it tops up the customer's wallet. */
    public @Nullable Long orderNumber() {
        return orderNumber;
    }

    public long customerId() {
        return customerId;
    }

    /** The unique amount that was asked for. */
    public Paise amount() {
        return Paise.of(paise);
    }

    /** What the order costs, or how much the customer wanted in his wallet. */
    public Paise price() {
        return Paise.of(price);
    }

    /** Whether nobody else may be asked for the amount now. */
    public boolean isReserved() {
        return reserved != null;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was paid, expired or was cancelled; null while it is open. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
