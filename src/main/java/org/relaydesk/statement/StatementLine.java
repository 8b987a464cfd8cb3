package org.relaydesk.statement;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * One line of a statement that moves money.
 *
 * @param row in the file, from 1
 * @param day of the transaction, in Indian time
 * @param time of the transaction; null where the bank gives none
 * @param amount above zero, whichever way it goes
 * @param narration the bank's words, blanks put together
 * @param reference 12 digits, or the UTR in capitals; null where none is sure
 * @param referenceSeen as the bank wrote it
 * @param payer VPA or name
 * @param accountTail the last four digits of the seller's account; null where the file does not name it
 */
public record StatementLine(
        long row,
        LocalDate day,
        @Nullable LocalTime time,
        Paise amount,
        Sort sort,
        String narration,
        @Nullable String reference,
        @Nullable String referenceSeen,
        @Nullable String payer,
        @Nullable String accountTail) {
    public StatementLine {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("row " + row + " moves " + amount);
        }
    }
}
