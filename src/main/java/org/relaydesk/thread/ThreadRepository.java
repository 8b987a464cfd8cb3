package org.relaydesk.thread;

import java.util.Optional;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** The heads of conversations. */
@Repository
public interface ThreadRepository {
    /** In words, so that its plan is kept: asked with every message. */
    @Query("from ThreadHead where customerId = :customerId")
    Optional<ThreadHead> of(long customerId);

    @Insert
    void insert(ThreadHead head);

    @Update
    void update(ThreadHead head);

    @Delete
    void delete(ThreadHead head);

    /** How many messages the customer has written after that one; system notices are none. */
    @Query("select count(*) from InboundRow where customerId = :customerId and id > :row and kind <> SYSTEM")
    long writtenAfter(long customerId, long row);
}
