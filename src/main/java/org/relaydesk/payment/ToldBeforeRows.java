package org.relaydesk.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What was told before, asked for many at once. On a reader's thread, or in a transaction. */
public interface ToldBeforeRows {
    /** Those of the keys that a witness has. */
    List<String> messages(List<String> keys);

    /** Credits that have one of the references. */
    List<Credit> credits(List<String> references);

    /** Credits of these amounts, in paise, that a bank dates to these days, both ends included. */
    List<Credit> ofDays(List<Long> amounts, LocalDate from, LocalDate to);

    /** Credits of these amounts that a bank gave no day, received in this time. */
    List<Credit> undated(List<Long> amounts, Instant from, Instant to);

    /** Requests that have one of these amounts now, open or in their quarantine. */
    List<Request> reserved(List<Long> amounts);

    /** A credit that is known. */
    record Credit(
            String key, long paise, @Nullable String reference, @Nullable LocalDate bankDate, Instant receivedAt, String source,
            BankCredit.State state) {}

    /** A request that has its amount. */
    record Request(long paise, Instant createdAt) {}
}
