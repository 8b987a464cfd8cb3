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

    @Insert
    void insert(Service service);

    @Update
    void update(Service service);
}
