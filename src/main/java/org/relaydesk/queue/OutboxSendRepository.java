package org.relaydesk.queue;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Further ids of messages that were sent more than once. */
@Repository
public interface OutboxSendRepository {
    @Find
    Optional<OutboxSend> byGatewayId(String gatewayId);

    /** Sends of a message, besides the one in its row, that have not failed as far as is known. */
    @Query("from OutboxSend where outboxId = :outboxId and failed = false order by id")
    List<OutboxSend> living(long outboxId);

    @Insert
    void insert(OutboxSend send);

    @Update
    void update(OutboxSend send);
}
