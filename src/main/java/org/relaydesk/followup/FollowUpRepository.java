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

    /** Refills whose state is to be asked for. */
    @Query("from FollowUp where state = ASKED and kind = REFILL and provider = :provider and providerRef is not null"
            + " and nextAt <= :now and id > :after order by id")
    List<FollowUp> toAsk(String provider, Instant now, long after, Limit limit);
}
