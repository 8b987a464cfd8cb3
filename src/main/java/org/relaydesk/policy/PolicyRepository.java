package org.relaydesk.policy;

import java.time.Instant;
import java.util.List;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

/** The policy's versions. */
@Repository
public interface PolicyRepository {
    @Insert
    void insert(PolicyVersion version);

    /** Those in force at an instant, the newest first. */
    @Query("where effectiveFrom <= :at order by effectiveFrom desc, id desc")
    List<PolicyVersion> inForce(Instant at);

    /** Those announced for later, the nearest first. */
    @Query("where effectiveFrom > :at order by effectiveFrom, id")
    List<PolicyVersion> announced(Instant at);
}
