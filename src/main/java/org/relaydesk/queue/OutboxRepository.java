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

/** Messages to customers. */
@Repository
public interface OutboxRepository {
    @Find
    Optional<OutboxRow> byId(long id);

    /** In words, so that its plan is kept: asked before every message. */
    @Query("from OutboxRow where key = :key")
    Optional<OutboxRow> byKey(String key);

    @Find
    Optional<OutboxRow> byGatewayId(String gatewayId);

    @Insert
    void insert(OutboxRow row);

    @Update
    void update(OutboxRow row);

    /**
     * The first message of each customer that is not with WhatsApp yet, where it may be sent now: a later one waits for
     * an earlier one, so that a conversation keeps its order.
     */
    default List<OutboxRow> due(Instant now, Limit limit) {
        return due(now, Backoff.beyond(now), limit);
    }

    /** @param beyond see {@link Backoff#beyond} */
    @Query("from OutboxRow r where (r.nextAt <= :now or r.nextAt > :beyond) and r.id in ("
            + " select min(e.id) from OutboxRow e where e.state in (DUE, SENDING) group by e.customerId) order by r.id")
    List<OutboxRow> due(Instant now, Instant beyond, Limit limit);

    @Query("from OutboxRow where state = DUE and nextAt > :now order by id")
    List<OutboxRow> putOff(Instant now, Limit limit);

    @Query("from OutboxRow where state = SENDING order by id")
    List<OutboxRow> sending();

    /** What waits for the customer's window, or has found it closed, or is being sent and may yet turn out to. */
    @Query("from OutboxRow where customerId = :customerId and (state in (WAITING_FOR_WINDOW, SENDING)"
            + " or state = DUE and windowClosedAt is not null) order by id")
    List<OutboxRow> stoppedByWindow(long customerId);

    /** Whose answers were all lost. */
    @Query("from OutboxRow where customerId = :customerId and state = UNKNOWN order by id")
    List<OutboxRow> unknown(long customerId);

    /**
     * Both times are WhatsApp's own, in whole seconds.
     *
     * @return 1 if the customer's latest message is later than that, else 0
     */
    @Query("select count(*) from Customer where id = :customerId and lastMessageAt > :at")
    long hasWrittenSince(long customerId, Instant at);

    /** When the customer wrote last, by WhatsApp's clock. */
    @Query("select lastMessageAt from Customer where id = :customerId and lastMessageAt is not null")
    Optional<Instant> lastWord(long customerId);

    @Query("select language from Customer where id = :customerId")
    Optional<String> language(long customerId);

    /** What waits for windows, a helping after the given row. */
    @Query("from OutboxRow where state = WAITING_FOR_WINDOW and id > :after order by id")
    List<OutboxRow> waiting(long after, Limit limit);
}
