package org.relaydesk.order;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** An order's figures, in paise: what was paid for it, given back of it and earned by it. */
@MappedSuperclass
public abstract class OrderMoney {
    long paid;
    long refunded;
    long earned;
    int refunds;
    boolean late;
    /** How often what paid it was taken back. */
    int unpaid;

    @Column(name = "paid_at")
    @Nullable Instant paidAt;

    public Paise paid() {
        return Paise.of(paid);
    }

    public Paise refunded() {
        return Paise.of(refunded);
    }

    public Paise earned() {
        return Paise.of(earned);
    }

    /** What its account holds: paid, and neither earned nor given back. */
    public Paise open() {
        return Paise.of(paid - refunded - earned);
    }

    /** How many refunds it has had. */
    public int refunds() {
        return refunds;
    }

    /** Whether it was paid after it had expired. */
    public boolean late() {
        return late;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }
}
