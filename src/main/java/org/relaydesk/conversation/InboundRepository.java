package org.relaydesk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import org.relaydesk.queue.Backoff;

/** Customers' messages. */
@Repository
public interface InboundRepository {
    @Find
    Optional<InboundRow> byId(long id);

    @Find
    Optional<InboundRow> byMessageId(String messageId);

    @Insert
    void insert(InboundRow row);

    @Update
    void update(InboundRow row);

    /** When the customer's newest messages were sent, as far as they came here; the newest first. */
    @Query("select sentAt from InboundRow where customerId = :customerId order by id desc")
    List<Instant> latest(long customerId, Limit limit);

    default List<InboundRow> mediaDue(Instant now, Limit limit) {
        return mediaDue(now, Backoff.beyond(now), limit);
    }

    /** @param beyond see {@link Backoff#beyond} */
    @Query("from InboundRow where mediaState = DUE and (mediaNextAt <= :now or mediaNextAt > :beyond) order by id")
    List<InboundRow> mediaDue(Instant now, Instant beyond, Limit limit);
}
