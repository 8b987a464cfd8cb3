package org.relaydesk.desk.mismatch;

import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;

/**
 * What a button would do, in words, before it is pressed.
 *
 * @param possible otherwise {@code text} says why not
 * @param reasonNeeded no bank credit stands behind it: the seller must say why
 * @param amount what it moves
 * @param shortfall who makes up what is missing
 */
public record Offer(boolean possible, String text, boolean reasonNeeded, Paise amount, Shortfall shortfall) {
    static final Offer NONE = not("");

    Offer(boolean possible, String text, boolean reasonNeeded, Paise amount) {
        this(possible, text, reasonNeeded, amount, Shortfall.WALLET);
    }

    static Offer not(String why) {
        return new Offer(false, why, false, Paise.ZERO);
    }
}
