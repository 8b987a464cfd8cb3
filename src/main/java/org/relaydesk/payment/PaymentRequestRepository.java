package org.relaydesk.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
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
    @Query("from PaymentRequest where reserved = :amount")
    Optional<PaymentRequest> reserved(long amount);

    @Query("from PaymentRequest where orderNumber = :orderNumber order by id desc")
    List<PaymentRequest> ofOrder(long orderNumber);

    @Query("from PaymentRequest where state = OPEN and expiresAt <= :now order by id")
    List<PaymentRequest> expired(Instant now, Limit limit);

    @Query("from PaymentRequest where releaseAt <= :now order by id")
    List<PaymentRequest> releasable(Instant now, Limit limit);

    /** Amounts of a range that are taken. */
    @Query("select reserved from PaymentRequest where reserved >= :low and reserved <= :high")
    List<Long> taken(long low, long high);

    /** The requests that ever had an amount, the newest first. */
    @Query("select id from PaymentRequest where paise = :paise order by id desc")
    List<Long> uses(long paise, Limit limit);

    /** Those of a customer that wait for their payment. */
    @Query("from PaymentRequest where customerId = :customerId and state = OPEN order by id")
    List<PaymentRequest> openOf(long customerId);

    /** Those of a customer that were paid or expired, the newest first. */
    @Query("from PaymentRequest where customerId = :customerId and state in (PAID, EXPIRED) order by id desc")
    List<PaymentRequest> closedOf(long customerId, Limit limit);
}
