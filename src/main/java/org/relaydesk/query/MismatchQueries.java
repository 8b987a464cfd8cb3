package org.relaydesk.query;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** What the Mismatches screen shows. Called on a reader's thread. */
public interface MismatchQueries {
    /** The open ones by due time; the queue is short by nature, at most 500 are returned. */
    List<Row> open();

    Optional<Detail> detail(long id);

    /**
     * One line of the queue.
     *
     * @param customer the customer's name or masked number; null for an unknown payer
     * @param paid what the credit (or the claim) says was paid; null where not known yet
     * @param expected what was asked for
     * @param nearAt from when that presses: two of the seller's own hours before it is due
     * @param held the credit may be another one told once more, and counts for nothing until the seller says
     */
    record Row(
            long id,
            int version,
            @Nullable String customer,
            @Nullable Paise paid,
            @Nullable Paise expected,
            @Nullable String order,
            int pictures,
            boolean creditFound,
            @Nullable String reference,
            @Nullable String payer,
            String state,
            Instant dueAt,
            Instant nearAt,
            boolean held) {}

    /**
     * Everything that a decision needs.
     *
     * @param credits bank credits that fit, best first
     * @param orders orders that could be meant, best first
     * @param checks in the order in which they are read
     * @param terms by which a shortfall can be made up
     * @param twin what a held credit may repeat; null for any other
     */
    record Detail(
            Row row,
            @Nullable Long customerId,
            List<Picture> pictures,
            String note,
            List<CreditCandidate> credits,
            List<OrderCandidate> orders,
            List<Check> checks,
            Terms terms,
            @Nullable Twin twin) {}

    /**
     * Who may make up a shortfall.
     *
     * @param fromWallet whether the customer's wallet may
     * @param goodwillLimit up to how much the seller may
     */
    record Terms(boolean fromWallet, Paise goodwillLimit) {}

    /** A credit that is known, and that another one may repeat. */
    record Twin(
            Paise paise,
            @Nullable String reference,
            Instant at,
            @Nullable String payer,
            String source,
            @Nullable String usedFor) {}

    /** @param file null while it is being fetched, or when it could not be */
    record Picture(String sha256, @Nullable Path file, String mimeType, Instant at, boolean gone, Reading reading) {
        /** One that nobody has read yet. */
        public Picture(String sha256, @Nullable Path file, String mimeType, Instant at, boolean gone) {
            this(sha256, file, mimeType, at, gone, Reading.NONE);
        }
    }

    /**
     * A bank credit that could be the payment.
     *
     * @param usable whether its money is still unmatched
     * @param reasons codes, strongest first: SAME_UTR, NOTE, CLAIMED, SAME_AMOUNT, NEAR_AMOUNT, PAYER_SEEN, SAME_TIME, USED
     * @param usedFor the order that it was applied to
     */
    record CreditCandidate(
            long id,
            Paise paise,
            @Nullable String reference,
            Instant at,
            @Nullable String payer,
            String source,
            boolean usable,
            @Nullable String usedFor,
            List<String> reasons) {}

    /**
     * An order that could be meant.
     *
     * @param expected what was asked for, paise with the unique amount
     * @param wallet what the customer's wallet holds
     * @param reasons codes, strongest first
     */
    record OrderCandidate(
            String order,
            long customerId,
            String customer,
            String service,
            long quantity,
            String link,
            String status,
            Paise expected,
            Instant askedAt,
            Instant expiresAt,
            Paise wallet,
            long customerOrders,
            boolean payable,
            List<String> reasons) {}

    /** @param code a key of the screen's bundle ({@code check.<code>}); {@code figures} are paise or text for its words */
    record Check(String code, Verdict verdict, List<String> figures) {
        public enum Verdict { GOOD, WARN, BAD }
    }
}
