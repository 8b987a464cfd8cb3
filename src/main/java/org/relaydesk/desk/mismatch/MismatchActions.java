package org.relaydesk.desk.mismatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.mismatch.CustomerQuestion;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;

/**
 * What the seller can decide about a mismatch. Each future completes once the decision is on the disk; it fails with
 * an {@link org.relaydesk.work.Refused} whose code the screen puts into words where the decision can't be taken
 * (already decided, changed meanwhile, credit used, wallet too small). {@code version} is of the mismatch as it was shown;
 * another one is refused as stale.
 */
public interface MismatchActions {
    /**
     * Applies a bank credit to an order: surplus to the wallet.
     *
     * @param credit null: no bank credit was found; then a reason is demanded and the order is paid as goodwill
     * @param shortfall who makes up what is missing
     */
    CompletableFuture<Done> apply(
            long mismatch, int version, @Nullable Long credit, String order, Shortfall shortfall, String reason);

    /** Pays two orders of one customer by one bank credit; the rest to the wallet. */
    CompletableFuture<Done> split(
            long mismatch, int version, long credit, String first, String second, Shortfall shortfall);

    /** Puts the whole bank credit into a customer's wallet. Without a credit, {@code amount} is given as goodwill and a reason is demanded. */
    CompletableFuture<Done> creditWallet(
            long mismatch, int version, @Nullable Long credit, long customer, Paise amount, String reason);

    /** Closes it without moving money; the reason is told to the customer. */
    CompletableFuture<Done> reject(long mismatch, int version, String reason);

    /**
     * Asks the customer; the mismatch stays open.
     *
     * @param question in his language; null for the seller's own words
     */
    CompletableFuture<Done> ask(long mismatch, int version, @Nullable CustomerQuestion question, String words);

    /** Says of a credit that may be another one told once more whether it is the same payment. */
    CompletableFuture<Done> settleHeld(long mismatch, int version, boolean same);

    /** Takes a decision back; gives the mismatch that waits again. */
    CompletableFuture<Long> undo(long decision);

    /**
     * What was done, in figures for one sentence.
     *
     * @param decision by which it can be undone; null for what can't
     * @param orders that were paid
     */
    record Done(
            long mismatch,
            @Nullable Long decision,
            List<String> orders,
            Paise amount,
            Paise fromWallet,
            Paise waived,
            Paise toWallet) {
        public Done {
            orders = List.copyOf(orders);
        }

        /** Nothing was moved. */
        public static Done nothing(long mismatch, @Nullable Long decision) {
            return new Done(mismatch, decision, List.of(), Paise.ZERO, Paise.ZERO, Paise.ZERO, Paise.ZERO);
        }
    }
}
