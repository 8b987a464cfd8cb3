package org.relaydesk.catalog;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Providers' catalogues as they were read last. */
@Repository
public interface OfferRepository {
    @Query("from Offer where provider = :provider order by id")
    List<Offer> of(String provider);

    @Query("from Offer where provider = :provider and service = :service")
    Optional<Offer> one(String provider, String service);

    @Query("select count(*) from Offer where provider = :provider")
    long count(String provider);

    @Insert
    void insertAll(List<Offer> offers);

    @Update
    void updateAll(List<Offer> offers);
}
