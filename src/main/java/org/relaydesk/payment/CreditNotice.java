package org.relaydesk.payment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * One credit as a bank told it.
 *
 * @param amount in paise, above zero
 * @param reference the digits (or letters and digits) of the UTR/RRN by which a payment is known; null where the bank gave none
 * @param referenceSeen as the bank wrote it
 * @param payer VPA or name
 * @param accountTail the last digits of the seller's account
 * @param bankDate the day that the bank names, in Indian time
 * @param source {@code sms}, {@code mail}, {@code statement}
 * @param witness the bank's own words, kept as evidence
 */
public record CreditNotice(
        Paise amount,
        @Nullable String reference,
        @Nullable String referenceSeen,
        @Nullable String payer,
        @Nullable String accountTail,
        @Nullable LocalDate bankDate,
        String source,
        String witness) {
    public CreditNotice {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a credit is above zero, not " + amount);
        }
    }
}
