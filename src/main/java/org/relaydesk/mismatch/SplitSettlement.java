package org.relaydesk.mismatch;

import org.relaydesk.money.Paise;

/**
 * How one payment works out for two orders: the first is paid, the second gets the rest; what is too much then, or is
 * missing still, is the second's. Pure.
 */
public record SplitSettlement(Settlement first, Settlement second) {
    /** @param wallet what may be taken from the customer's wallet, for both */
    public static SplitSettlement of(Paise paid, Paise firstExpected, Paise secondExpected, Paise wallet) {
        var alone = Settlement.of(paid, firstExpected, wallet);
        var first = new Settlement(alone.toOrder(), alone.fromWallet(), Paise.ZERO, Paise.ZERO, alone.uncovered());
        return new SplitSettlement(first, Settlement.of(alone.toWallet(), secondExpected, wallet.minus(first.fromWallet())));
    }

    /** Whether there is something of the payment for each of them; otherwise it is no split. */
    public boolean reachesBoth() {
        return second.toOrder().isPositive();
    }

    public boolean possible() {
        return first.possible() && second.possible();
    }

    public SplitSettlement waiving() {
        return new SplitSettlement(first.waiving(), second.waiving());
    }

    public Paise missing() {
        return first.missing().plus(second.missing());
    }
}
