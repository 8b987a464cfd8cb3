package org.relaydesk.statement;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** What the columns under a heading are, as the seller said. */
@Entity
@Table(name = "statement_columns")
public class SellerColumns {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String heading;

    @Column(name = "day_at")
    private int dayAt;

    @Column(name = "time_at")
    private @Nullable Integer timeAt;

    @Column(name = "narration_at")
    private int narrationAt;

    @Column(name = "reference_at")
    private @Nullable Integer referenceAt;

    @Column(name = "debit_at")
    private @Nullable Integer debitAt;

    @Column(name = "credit_at")
    private @Nullable Integer creditAt;

    @Column(name = "amount_at")
    private @Nullable Integer amountAt;

    @Column(name = "direction_at")
    private @Nullable Integer directionAt;

    @Column(name = "month_first")
    private boolean monthFirst;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected SellerColumns() {}

    SellerColumns(String heading, ColumnMap map, Instant now) {
        this.heading = heading;
        change(map, now);
    }

    /** He says otherwise now. */
    final void change(ColumnMap map, Instant now) {
        dayAt = map.date();
        timeAt = map.time();
        narrationAt = map.narration();
        referenceAt = map.reference();
        debitAt = map.debit();
        creditAt = map.credit();
        amountAt = map.amount();
        directionAt = map.direction();
        monthFirst = map.monthFirst();
        madeAt = now;
    }

    public long id() {
        return id;
    }

    public String heading() {
        return heading;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public ColumnMap map() {
        return new ColumnMap(dayAt, timeAt, narrationAt, referenceAt, debitAt, creditAt, amountAt, directionAt, monthFirst);
    }
}
