package org.relaydesk.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** The one in force; the first one of all where the clock was set back to before it. Empty before there is any. */
    default Optional<PolicyVersion> current(Instant at) {
        return inForce(at).stream().findFirst().or(() -> announced(at).stream().findFirst());
    }

    /** Those announced for later, the nearest first. */
    @Query("where effectiveFrom > :at order by effectiveFrom, id")
    List<PolicyVersion> announced(Instant at);
}
