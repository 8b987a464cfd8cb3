package org.relaydesk.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Raw bodies. */
@Repository
public interface InboxRepository {
    @Find
    Optional<InboxRow> byId(long id);

    /**
     * In words, so that its plan is kept; one at a time, because the database looks several up by the source alone.
     *
     * @return 1 if it is there, else 0
     */
    @Query("select count(*) from InboxRow where source = :source and key = :key")
    long count(InboxDoor.Source source, String key);

    @Insert
    void insertAll(List<InboxRow> rows);

    @Update
    void update(InboxRow row);

    /** The rows that are due, in the order of their arrival. */
    default List<Long> due(Instant now, Limit limit) {
        return due(now, Backoff.beyond(now), limit);
    }

    /** @param beyond see {@link Backoff#beyond} */
    @Query("select id from InboxRow where state = DUE and (nextAt <= :now or nextAt > :beyond) order by id")
    List<Long> due(Instant now, Instant beyond, Limit limit);
}
