package org.relaydesk.conversation;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

/** The seller's answers at hand. */
@Repository
public interface CannedReplyRepository {
    @Query("from CannedReply order by id")
    List<CannedReply> all();

    @Find
    Optional<CannedReply> byId(long id);

    @Insert
    void insert(CannedReply reply);

    @Delete
    void delete(CannedReply reply);
}
