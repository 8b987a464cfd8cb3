package org.relaydesk.mismatch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** What the seller decides about a mismatch. {@code version} is the one that he saw; another one is refused as stale. */
public sealed interface Decision {
    long mismatch();

    int version();

    /** Why, in his words; empty where none is needed. */
    String reason();

    /**
     * Applies a payment to an order.
     *
     * @param credit null: without a bank credit, by the seller's word; then a reason is demanded
     */
    record Apply(long mismatch, int version, @Nullable Long credit, String order, Shortfall shortfall, String reason)
            implements Decision {
        /** With what is missing from the wallet. */
        public Apply(long mismatch, int version, @Nullable Long credit, String order, String reason) {
            this(mismatch, version, credit, order, Shortfall.WALLET, reason);
        }
    }

    /** Pays two orders of one customer by one payment; the second gets what the first leaves, and the wallet the rest. */
    record Split(long mismatch, int version, long credit, String first, String second, Shortfall shortfall)
            implements Decision {
        @Override
        public String reason() {
            return "";
        }
    }

    /** Credits a wallet. {@code amount} in paise counts only where there is no bank credit; then a reason is demanded. */
    record Credit(long mismatch, int version, @Nullable Long credit, long customer, Paise amount, String reason)
            implements Decision {}

    /** Closes it without moving money. */
    record Reject(long mismatch, int version, String reason) implements Decision {}

    /**
     * What was done, in paise.
     *
     * @param decision by which it can be undone
     * @param orders that were paid
     * @param amount that they were paid with in all, or that was credited
     */
    record Done(
            long decision, List<String> orders, Paise amount, Paise fromWallet, Paise waived, Paise toWallet) {
        public Done {
            orders = List.copyOf(orders);
        }
    }
}
