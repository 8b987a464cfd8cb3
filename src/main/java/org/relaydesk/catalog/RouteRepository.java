package org.relaydesk.catalog;

import java.util.List;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

/** The fall-backs of services. */
@Repository
public interface RouteRepository {
    @Query("from Route where serviceNumber = :serviceNumber order by place")
    List<Route> ofService(int serviceNumber);

    @Insert
    void insert(Route route);

    @Delete
    void delete(Route route);
}
