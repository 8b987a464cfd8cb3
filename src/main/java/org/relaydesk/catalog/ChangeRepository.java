package org.relaydesk.catalog;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** What changed in the catalogues. */
@Repository
public interface ChangeRepository {
    @Find
    Optional<CatalogueChange> byId(long id);

    @Query("from CatalogueChange where doneAt is null and provider = :provider order by id")
    List<CatalogueChange> open(String provider);

    @Insert
    void insert(CatalogueChange change);

    @Update
    void update(CatalogueChange change);
}
