package org.relaydesk.ledger;

import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;

/** The journal. */
@Repository
public interface TransferRepository {
    @Insert
    void insert(Transfer transfer);

    @Find
    Optional<Transfer> byKey(String key);
}
