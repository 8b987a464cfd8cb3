package org.relaydesk.desk.mismatch;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * What the seller can decide about a mismatch. Each future completes once the decision is on the disk; it fails with
 * an {@link org.relaydesk.work.Refused} whose code the screen puts into words where the decision can't be taken
 * (already decided, changed meanwhile, credit used, wallet too small).
 */
public interface MismatchActions {
    /**
     * Applies a bank credit to an order: shortfall from the wallet, surplus to the wallet.
     *
     * @param version of the mismatch as it was shown; another one is refused as stale
     * @param credit null: no bank credit was found; then a reason is demanded and the order is paid as goodwill
     */
    CompletableFuture<Done> apply(long mismatch, int version, @Nullable Long credit, String order, String reason);

    /** Puts the whole bank credit into a customer's wallet. Without a credit, {@code amount} is given as goodwill and a reason is demanded. */
    CompletableFuture<Done> creditWallet(
            long mismatch, int version, @Nullable Long credit, long customer, Paise amount, String reason);

    /** Closes it without moving money; the reason is told to the customer, if there is one. */
    CompletableFuture<Done> reject(long mismatch, int version, String reason);

    /** What was done, in figures for one sentence. */
    record Done(long mismatch, @Nullable String order, Paise amount, Paise fromWallet, Paise toWallet) {}
}
