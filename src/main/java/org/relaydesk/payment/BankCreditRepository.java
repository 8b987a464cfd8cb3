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

    @Find
    Optional<BankCredit> byKey(String key);

    @Find
    List<BankCredit> byReference(String reference);

    @Insert
    void insert(BankCredit credit);

    @Update
    void update(BankCredit credit);

    @Insert
    void insert(CreditWitness witness);

    @Query("from BankCredit where state = UNMATCHED and paise >= :low and paise <= :high order by receivedAt desc")
    List<BankCredit> unmatched(long low, long high, Limit limit);

    @Query("from BankCredit where paise >= :low and paise <= :high and receivedAt >= :since order by receivedAt desc")
    List<BankCredit> around(long low, long high, Instant since, Limit limit);

    /** Whether this payer has paid an order of this customer before. */
    @Query("select count(*) from BankCredit where payer = :payer and customerId = :customerId")
    long paidBefore(String payer, long customerId);
}
