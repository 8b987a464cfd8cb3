package org.relaydesk.mismatch;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Mismatches and their evidence. */
@Repository
public interface MismatchRepository {
    @Find
    Optional<Mismatch> byId(long id);

    @Insert
    void insert(Mismatch mismatch);

    @Update
    void update(Mismatch mismatch);

    @Insert
    void insert(MismatchPicture picture);

    @Query("from Mismatch where state in (OPEN, ASKED) and customerId = :customerId order by id desc")
    List<Mismatch> openOf(long customerId);

    @Query("from Mismatch where state in (OPEN, ASKED) order by dueAt, id")
    List<Mismatch> open();

    /** Customers' claims for which no credit is known. */
    @Query("from Mismatch where creditId is null and customerId is not null and state in (OPEN, ASKED) order by dueAt, id")
    List<Mismatch> claimsAlone();

    @Query("from Mismatch where state in (OPEN, ASKED) and creditId = :creditId order by id")
    List<Mismatch> openWithCredit(long creditId);

    @Query("from Mismatch where state in (OPEN, ASKED) and orderNumber = :orderNumber order by id")
    List<Mismatch> openForOrder(long orderNumber);

    @Query("from Mismatch where state in (OPEN, ASKED) and (orderNumber = :orderNumber or creditId = :creditId) order by id")
    List<Mismatch> openAbout(long orderNumber, long creditId);

    @Query("from MismatchPicture where mismatchId = :mismatchId order by id")
    List<MismatchPicture> pictures(long mismatchId);
}
