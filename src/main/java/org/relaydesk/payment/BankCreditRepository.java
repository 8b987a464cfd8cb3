package org.relaydesk.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Bank credits and their witnesses. */
@Repository
public interface BankCreditRepository {
    @Find
    Optional<BankCredit> byId(long id);

    @Query("from BankCredit where key = :key")
    Optional<BankCredit> byKey(String key);

    /** One at most is a payment of its own; the others were found to repeat another. */
    @Query("from BankCredit where reference = :reference order by id")
    List<BankCredit> byReference(String reference);

    @Insert
    void insert(BankCredit credit);

    @Insert
    void insertAll(List<BankCredit> credits);

    @Update
    void update(BankCredit credit);

    @Insert
    void insert(CreditWitness witness);

    @Insert
    void insertWitnesses(List<CreditWitness> witnesses);

    @Update
    void update(CreditWitness witness);

    /** Those of a credit, the first first. */
    @Query("from CreditWitness where creditId = :creditId order by id")
    List<CreditWitness> witnesses(long creditId);

    /** The witness that a message has become; at most one. */
    @Query("from CreditWitness where messageKey = :messageKey order by id")
    List<CreditWitness> byMessage(String messageKey);

    /** Credits of an amount that were told since a time, the latest first. */
    @Query("from BankCredit where paise = :paise and receivedAt >= :since order by receivedAt desc, id desc")
    List<BankCredit> since(long paise, Instant since, Limit limit);

    @Query("from BankCredit where state = UNMATCHED and paise >= :low and paise <= :high order by receivedAt desc")
    List<BankCredit> unmatched(long low, long high, Limit limit);

    @Query("from BankCredit where paise >= :low and paise <= :high and receivedAt >= :since order by receivedAt desc")
    List<BankCredit> around(long low, long high, Instant since, Limit limit);

    /** Whether this payer has paid an order of this customer before. */
    @Query("select count(*) from BankCredit where payer = :payer and customerId = :customerId")
    long paidBefore(String payer, long customerId);
}
