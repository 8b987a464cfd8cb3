package org.relaydesk.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Refills and cancellations. */
@Repository
public interface FollowUpRepository {
    @Find
    Optional<FollowUp> byId(long id);

    @Insert
    void insert(FollowUp followUp);

    @Update
    void update(FollowUp followUp);

    @Query("from FollowUp where orderNumber = :orderNumber order by id desc")
    List<FollowUp> ofOrder(long orderNumber);

    @Query("from FollowUp where orderNumber = :orderNumber and openKey is not null order by id")
    List<FollowUp> openOf(long orderNumber);

    /** To be sent now, the oldest first. */
    @Query("from FollowUp where state = DUE and provider = :provider and nextAt <= :now order by id")
    List<FollowUp> due(String provider, Instant now, Limit limit);

    @Query("from FollowUp where state = SENDING order by id")
    List<FollowUp> sending();

    /** Cancellations whose orders have ended meanwhile. */
    @Query("from FollowUp f where f.kind = CANCEL and f.provider = :provider and f.openKey is not null"
            + " and f.state <> SENDING and exists (select 1 from CustomerOrder o where o.number = f.orderNumber"
            + " and o.status in (COMPLETED, PARTIAL, CANCELLED, FAILED)) order by f.id")
    List<FollowUp> cancelsOfEnded(String provider);

    /** Refills without an id that were asked for long ago. */
    @Query("from FollowUp where state = ASKED and kind = REFILL and provider = :provider and providerRef is null"
            + " and nextAt <= :now order by id")
    List<FollowUp> untold(String provider, Instant now);

    /** Refills whose state is to be asked for. */
    @Query("from FollowUp where state = ASKED and kind = REFILL and provider = :provider and providerRef is not null"
            + " and nextAt <= :now and id > :after order by id")
    List<FollowUp> toAsk(String provider, Instant now, long after, Limit limit);
}
