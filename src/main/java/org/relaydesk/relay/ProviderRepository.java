package org.relaydesk.relay;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Providers. */
@Repository
public interface ProviderRepository {
    @Find
    Optional<Provider> byName(String name);

    @Query("from Provider order by name")
    List<Provider> all();

    @Insert
    void insert(Provider provider);

    @Update
    void update(Provider provider);
}
