package org.relaydesk.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

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
 * @param bankTime the time of day that the bank names, in Indian time; null where it names none
 * @param told who told of it
 */
public record CreditNotice(
        Paise amount,
        @Nullable String reference,
        @Nullable String referenceSeen,
        @Nullable String payer,
        @Nullable String accountTail,
        @Nullable LocalDate bankDate,
        @Nullable LocalTime bankTime,
        Told told) {
    public CreditNotice {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a credit is above zero, not " + amount);
        }
    }

    /** When the bank says that it happened; null where it does not name both day and time. */
    public @Nullable Instant bankedAt(ZoneId zone) {
        return bankDate == null || bankTime == null ? null : bankDate.atTime(bankTime).atZone(zone).toInstant();
    }

    /**
     * When it happened as far as is known, by which it stands in its day: the bank's own time; else when it was told, or the
     * beginning of the bank's day where that is an earlier one. Never later than it was told.
     */
    public Instant happenedAt(ZoneId zone, Instant told) {
        var at = bankedAt(zone);
        if (at == null && bankDate != null && !bankDate.equals(LocalDate.ofInstant(told, zone))) {
            at = bankDate.atStartOfDay(zone).toInstant();
        }
        return at == null || at.isAfter(told) ? told : at;
    }
}
