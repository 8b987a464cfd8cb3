package org.relaydesk.catalog;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** What the store sells. */
@Repository
public interface ServiceRepository {
    @Find
    Optional<Service> byNumber(int number);

    @Query("where onSale order by number")
    List<Service> onSale();

    @Query("order by number")
    List<Service> all();

    /** Those that a provider delivers, as their first choice or as a fall-back. */
    @Query("from Service s where s.provider = :provider or exists (select 1 from Route r"
            + " where r.serviceNumber = s.number and r.provider = :provider) order by s.number")
    List<Service> through(String provider);

    @Insert
    void insert(Service service);

    @Update
    void update(Service service);
}
