package org.relaydesk.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Orders. */
@Repository
public interface OrderRepository {
    /** Longer than any wait before an order is sent again. */
    Duration LONGEST_WAIT = Duration.ofHours(1);

    /** What {@link Watched} is made of. */
    String WATCHED = "number, version, nextPollAt, status, held, heldNote, acceptedNote, quantity, paid, refunded,"
            + " serviceNumber, provider, providerOrderId, providerStatus, remains, startCount, charge, submittedAt,"
            + " finishedAt";

    @Find
    Optional<Order> byNumber(long number);

    @Find
    Optional<Order> byOrderId(String orderId);

    @Find
    Optional<Order> atProvider(String provider, String providerOrderId);

    /** Makes all of a provider's open orders due: when to look again is housekeeping, which stands in no line of the book. */
    @Query("update CustomerOrder set nextPollAt = :now where provider = :provider and status = WITH_PROVIDER"
            + " and nextPollAt > :now")
    int makeDue(String provider, Instant now);

    @Insert
    void insert(Order order);

    @Update
    void update(Order order);

    @Query("from CustomerOrder order by number desc")
    List<Order> newest(Limit limit);

    @Query("from CustomerOrder where customerId = :customerId order by number desc")
    List<Order> ofCustomer(long customerId, Limit limit);

    @Query("select count(*) from CustomerOrder where customerId = :customerId and status = :status")
    long countOfCustomer(long customerId, OrderStatus status);

    /** Paid orders that may be sent to a provider now, the oldest first. */
    default List<Order> toSubmit(String provider, Instant now, Limit limit) {
        return toSubmit(provider, now, now.plus(LONGEST_WAIT), limit);
    }

    /** @param beyond no wait ends later: such a time was noted by a clock that has been set back since */
    @Query("from CustomerOrder where status = PAID and held is null"
            + " and (submitAfter is null or submitAfter <= :now or submitAfter > :beyond)"
            + " and (nextProvider = :provider or nextProvider is null"
            + " and serviceNumber in (select s.number from Service s where s.provider = :provider)) order by number")
    List<Order> toSubmit(String provider, Instant now, Instant beyond, Limit limit);

    /** Paid orders that wait because a provider, which is one of their places, had no money of the seller's left. */
    @Query("from CustomerOrder o where o.status = PAID and o.held = PROVIDER_BALANCE and ("
            + " exists (select 1 from Service s where s.number = o.serviceNumber and s.provider = :provider)"
            + " or exists (select 1 from Route r where r.serviceNumber = o.serviceNumber and r.provider = :provider))"
            + " order by o.number")
    List<Order> heldForBalance(String provider);

    @Query("from CustomerOrder where status = SUBMITTING and held is null order by number")
    List<Order> submitting();

    /**
     * Orders at a provider that are due to be asked about, the longest due first, behind the one that was read last.
     * The provider leads the order by which they come, as it leads the index.
     */
    @Query("select " + WATCHED + " from CustomerOrder where provider = :provider"
            + " and nextPollAt <= :now and nextPollAt >= :after and (nextPollAt > :after or number > :behind)"
            + " order by provider, nextPollAt, number")
    List<Watched> due(String provider, Instant now, Instant after, long behind, Limit limit);

    @Query("select count(*) from CustomerOrder where provider = :provider and nextPollAt <= :now")
    long countDue(String provider, Instant now);

    /**
     * Orders that were asked about by a clock that has been set back since: nobody would ask again for so long.
     *
     * @param late no order under way is asked about later
     * @param beyond no order at all is
     */
    @Query("select " + WATCHED + " from CustomerOrder where provider = :provider"
            + " and nextPollAt > :late and (status = WITH_PROVIDER or nextPollAt > :beyond) and number > :behind"
            + " order by number")
    List<Watched> pollsAstray(String provider, Instant late, Instant beyond, long behind, Limit limit);

    /** Orders under way, by key, for whoever looks at each of them. */
    @Query("from CustomerOrder where status = WITH_PROVIDER and number > :behind order by number")
    List<Order> underWay(long behind, Limit limit);

    /** When a service's completed orders were sent and when they were done, those that were done last first. */
    default List<Span> completed(int service, Limit limit) {
        return completed(service, Instant.EPOCH, limit);
    }

    /** @param after only those that were done later: by this the index leaves out what is not done */
    @Query("select submittedAt, finishedAt from CustomerOrder"
            + " where serviceNumber = :service and finishedAt > :after and status = COMPLETED and submittedAt is not null"
            + " order by serviceNumber desc, finishedAt desc")
    List<Span> completed(int service, Instant after, Limit limit);
}
