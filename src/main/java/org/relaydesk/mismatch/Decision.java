package org.relaydesk.mismatch;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** What the seller decides about a mismatch. {@code version} is the one that he saw; another one is refused as stale. */
public sealed interface Decision {
    long mismatch();

    int version();

    /**
     * Applies a payment to an order.
     *
     * @param credit null: without a bank credit, by the seller's word; then a reason is demanded
     */
    record Apply(long mismatch, int version, @Nullable Long credit, String order, String reason) implements Decision {}

    /** Credits a wallet. {@code amount} in paise counts only where there is no bank credit; then a reason is demanded. */
    record Credit(long mismatch, int version, @Nullable Long credit, long customer, Paise amount, String reason)
            implements Decision {}

    /** Closes it without moving money. */
    record Reject(long mismatch, int version, String reason) implements Decision {}

    /** What was done, in paise. */
    record Done(@Nullable String order, Paise amount, Paise fromWallet, Paise toWallet) {}
}
