package org.relaydesk.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

/** What was told before, asked for many at once. */
@Repository
public interface ToldBeforeRepository {
    /** Those of the keys that a witness has. */
    @Query("select messageKey from CreditWitness where messageKey in :keys")
    List<String> messages(List<String> keys);

    /** Those of the keys that a credit has. */
    @Query("from BankCredit where key in :keys")
    List<BankCredit> credits(List<String> keys);

    /** Credits of these amounts that a bank dates to these days, both ends included. */
    @Query("from BankCredit where paise in :amounts and bankDate >= :from and bankDate <= :to")
    List<BankCredit> ofDays(List<Long> amounts, LocalDate from, LocalDate to);

    /** Credits of these amounts that a bank gave no day, received in this time. */
    @Query("from BankCredit where paise in :amounts and bankDate is null and receivedAt >= :from and receivedAt < :to")
    List<BankCredit> undated(List<Long> amounts, Instant from, Instant to);

    /** Requests that have one of these amounts now, open or in their quarantine. */
    @Query("from PaymentRequest where reserved in :amounts")
    List<PaymentRequest> reserved(List<Long> amounts);
}
