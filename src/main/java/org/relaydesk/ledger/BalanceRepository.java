package org.relaydesk.ledger;

import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** The accounts' running balances. */
@Repository
public interface BalanceRepository {
    @Find
    Optional<Balance> of(String account);

    @Insert
    void insert(Balance balance);

    @Update
    void update(Balance balance);
}
