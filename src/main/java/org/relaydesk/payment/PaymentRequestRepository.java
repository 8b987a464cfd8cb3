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

/** Payment requests. */
@Repository
public interface PaymentRequestRepository {
    @Insert
    void insert(PaymentRequest request);

    @Update
    void update(PaymentRequest request);

    /** Whose an amount is now: an open request, or one in its quarantine. */
    @Find
    Optional<PaymentRequest> reserved(long reserved);

    @Query("from PaymentRequest where orderNumber = :orderNumber order by id desc")
    List<PaymentRequest> ofOrder(long orderNumber);

    @Query("from PaymentRequest where state = OPEN and expiresAt <= :now order by id")
    List<PaymentRequest> expired(Instant now, Limit limit);

    @Query("from PaymentRequest where releaseAt <= :now order by id")
    List<PaymentRequest> releasable(Instant now, Limit limit);

    /** Amounts of a range that are taken. */
    @Query("select reserved from PaymentRequest where reserved >= :low and reserved <= :high")
    List<Long> taken(long low, long high);

    /** Amounts of a range that were used before, the longest ago first. */
    @Query("select paise from PaymentRequest where paise >= :low and paise <= :high group by paise order by max(id)")
    List<Long> used(long low, long high);

    /** How many requests ever had the amount. */
    @Query("select count(*) from PaymentRequest where paise = :paise")
    long everAsked(long paise);
}
