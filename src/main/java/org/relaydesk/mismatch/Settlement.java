package org.relaydesk.mismatch;

import org.relaydesk.money.Paise;

/**
 * How applying a payment to an order works out, in paise. Pure arithmetic, shown to the seller before he decides and
 * used again when he has decided.
 *
 * @param toOrder of the payment, to the order
 * @param fromWallet the shortfall, taken from the customer's wallet
 * @param waived the shortfall, given by the seller
 * @param toWallet the surplus, to the customer's wallet
 * @param uncovered what is missing still: above zero, the payment can't be applied
 */
public record Settlement(Paise toOrder, Paise fromWallet, Paise waived, Paise toWallet, Paise uncovered) {
    /**
     * Works it out.
     *
     * @param paid what the bank credited, zero or more
     * @param expected what the order was asked for
     * @param wallet what the customer's wallet holds and may be used; zero where the seller's settings forbid it
     */
    public static Settlement of(Paise paid, Paise expected, Paise wallet) {
        var toOrder = paid.min(expected);
        var missing = expected.minus(toOrder);
        var fromWallet = missing.min(wallet);
        return new Settlement(toOrder, fromWallet, Paise.ZERO, paid.minus(toOrder), missing.minus(fromWallet));
    }

    /** The same with the whole shortfall given by the seller, and nothing taken from the wallet. */
    public Settlement waiving() {
        return new Settlement(toOrder, Paise.ZERO, missing(), toWallet, Paise.ZERO);
    }

    /** What the payment itself does not cover. */
    public Paise missing() {
        return fromWallet.plus(waived).plus(uncovered);
    }

    public boolean possible() {
        return uncovered.isZero();
    }

    /** What the order is paid with in all. */
    public Paise paid() {
        return toOrder.plus(fromWallet).plus(waived);
    }
}
