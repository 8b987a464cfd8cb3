package org.relaydesk.ledger;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

/** The journal. */
@Repository
public interface TransferRepository {
    @Insert
    void insert(Transfer transfer);

    @Insert
    void insertAll(List<Transfer> transfers);

    /** By a query in words, whose plan is kept: asked before every transfer, and a query built each time costs as much. */
    @Query("from Transfer where key = :key")
    Optional<Transfer> byKey(String key);
}
