package org.relaydesk.statement;

import org.jspecify.annotations.Nullable;

/**
 * Which column of a statement is what; columns count from 0. Either the money that comes in has a column of its own, or
 * one column has all amounts, and another or their sign says which way they go.
 *
 * @param reference null where there is none
 * @param debit null with {@code amount}
 * @param credit null with {@code amount}
 * @param amount null with {@code debit} and {@code credit}
 * @param direction where {@code Cr} and {@code Dr} stand; null where the sign of the amount tells
 * @param monthFirst whether dates are written as in America
 */
public record ColumnMap(
        int date,
        @Nullable Integer time,
        int narration,
        @Nullable Integer reference,
        @Nullable Integer debit,
        @Nullable Integer credit,
        @Nullable Integer amount,
        @Nullable Integer direction,
        boolean monthFirst) {
    public ColumnMap {
        if ((credit == null) == (amount == null)) {
            throw new IllegalArgumentException("either credits have a column or all amounts have one");
        }
    }
}
