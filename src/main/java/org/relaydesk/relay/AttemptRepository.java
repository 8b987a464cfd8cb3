package org.relaydesk.relay;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Attempts to place orders. */
@Repository
public interface AttemptRepository {
    @Find
    Optional<SubmissionAttempt> byId(long id);

    @Insert
    void insert(SubmissionAttempt attempt);

    @Update
    void update(SubmissionAttempt attempt);

    @Query("from SubmissionAttempt where orderNumber = :orderNumber order by attempt desc")
    List<SubmissionAttempt> ofOrder(long orderNumber);

    @Query("from SubmissionAttempt where outcome = OPEN order by id")
    List<SubmissionAttempt> open();
}
