package org.relaydesk.mismatch;

import java.util.List;
import java.util.Optional;

import jakarta.data.Limit;
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

    @Insert
    void insertAll(List<Mismatch> mismatches);

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

    @Insert
    void insert(MismatchDecision decision);

    @Update
    void update(MismatchDecision decision);

    @Insert
    void insert(MismatchMove move);

    @Query("from MismatchDecision where id = :id")
    Optional<MismatchDecision> decision(long id);

    @Query("from MismatchDecision where alongWith = :id order by id")
    List<MismatchDecision> along(long id);

    @Query("from MismatchMove where decisionId = :decisionId order by id")
    List<MismatchMove> moves(long decisionId);

    /** How often a decision about it was taken back. */
    @Query("select count(*) from MismatchDecision where mismatchId = :mismatchId and undoneAt is not null")
    long undone(long mismatchId);

    /** Claims without a bank credit that name this reference. */
    @Query("from Mismatch where claimedReference = :reference and state in (OPEN, ASKED)"
            + " and creditId is null and customerId is not null order by dueAt, id")
    List<Mismatch> claimsOf(String reference, Limit limit);

    /** Claims without a bank credit that name this amount. */
    @Query("from Mismatch where claimed = :paise and state in (OPEN, ASKED)"
            + " and creditId is null and customerId is not null order by dueAt, id")
    List<Mismatch> claimsOf(long paise, Limit limit);

    /** Claims without a bank credit that name no reference, and on whose pictures this one was read. */
    @Query("from Mismatch where readReference = :reference and claimedReference is null and state in (OPEN, ASKED)"
            + " and creditId is null and customerId is not null order by dueAt, id")
    List<Mismatch> claimsRead(String reference, Limit limit);

    /** Claims without a bank credit that name no amount, and on whose pictures this one was read. */
    @Query("from Mismatch where readPaise = :paise and claimed is null and state in (OPEN, ASKED)"
            + " and creditId is null and customerId is not null order by dueAt, id")
    List<Mismatch> claimsRead(long paise, Limit limit);

    /** Claims without a bank credit, about orders that were asked for an amount of the range. */
    @Query("from Mismatch where expected >= :low and expected <= :high and state in (OPEN, ASKED)"
            + " and creditId is null and customerId is not null order by dueAt, id")
    List<Mismatch> claimsAbout(long low, long high, Limit limit);

    @Query("from MismatchPicture where mismatchId = :mismatchId order by id")
    List<MismatchPicture> pictures(long mismatchId);
}
