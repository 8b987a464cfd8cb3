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

    @Query("from InboundRow where mediaState = DUE and mediaNextAt <= :now order by id")
    List<InboundRow> mediaDue(Instant now, Limit limit);
}
