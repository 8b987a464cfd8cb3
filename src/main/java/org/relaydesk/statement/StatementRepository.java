package org.relaydesk.statement;

import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Imported statements, and the seller's columns. */
@Repository
public interface StatementRepository {
    @Find
    Optional<StatementImport> bySha256(String sha256);

    @Query("from StatementImport order by id desc")
    List<StatementImport> newest(Limit limit);

    @Insert
    void insert(StatementImport made);

    @Update
    void update(StatementImport made);

    @Find
    Optional<SellerColumns> byHeading(String heading);

    @Query("from SellerColumns order by id")
    List<SellerColumns> columns();

    @Insert
    void insert(SellerColumns columns);

    @Update
    void update(SellerColumns columns);
}
