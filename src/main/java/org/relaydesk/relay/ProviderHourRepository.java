package org.relaydesk.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** What was asked of the providers, by the hour. */
@Repository
public interface ProviderHourRepository {
    @Query("from ProviderHour where provider = :provider and startsAt = :startsAt")
    Optional<ProviderHour> of(String provider, Instant startsAt);

    @Query("from ProviderHour where provider = :provider and startsAt < :before")
    List<ProviderHour> old(String provider, Instant before);

    @Delete
    void delete(ProviderHour hour);

    @Insert
    void insert(ProviderHour hour);

    @Update
    void update(ProviderHour hour);
}
