package org.relaydesk.money;

import java.math.BigInteger;

/**
 * An amount of Indian money in whole paise (100 paise = 1 rupee). May be negative where it is a difference.
 *
 * @param value the amount in paise
 */
public record Paise(long value) implements Comparable<Paise> {
    public static final Paise ZERO = new Paise(0);

    public static Paise of(long value) {
        return value == 0 ? ZERO : new Paise(value);
    }

    /** @throws ArithmeticException if the sum does not fit */
    public Paise plus(Paise other) {
        return of(Math.addExact(value, other.value));
    }

    /** @throws ArithmeticException if the difference does not fit */
    public Paise minus(Paise other) {
        return of(Math.subtractExact(value, other.value));
    }

    /**
     * This amount × {@code part} ÷ {@code whole}, to the nearest paisa, half up, in integer arithmetic.
     *
     * @throws IllegalArgumentException unless amount, part and whole are non-negative and whole is above zero
     */
    public Paise proRata(long part, long whole) {
        if (value < 0 || part < 0 || whole <= 0) {
            throw new IllegalArgumentException("pro rata of " + value + " paise by " + part + "/" + whole);
        }
        var twice = BigInteger.valueOf(value).multiply(BigInteger.valueOf(part)).shiftLeft(1).add(BigInteger.valueOf(whole));
        return of(twice.divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact());
    }

    public Paise min(Paise other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Paise max(Paise other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Paise abs() {
        return of(Math.absExact(value));
    }

    public boolean isPositive() {
        return value > 0;
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean isNegative() {
        return value < 0;
    }

    @Override
    public int compareTo(Paise other) {
        return Long.compare(value, other.value);
    }

    /** As {@link Rupees#text(Paise)}: {@code ₹1,49,999.37}. */
    @Override
    public String toString() {
        return Rupees.text(this);
    }
}
