package org.relaydesk.desk.mismatch;

import org.relaydesk.money.Paise;

/**
 * What a button would do, in words, before it is pressed.
 *
 * @param possible otherwise {@code text} says why not
 * @param reasonNeeded no bank credit stands behind it: the seller must say why
 * @param amount what it moves
 */
public record Offer(boolean possible, String text, boolean reasonNeeded, Paise amount) {
    static final Offer NONE = new Offer(false, "", false, Paise.ZERO);

    static Offer not(String why) {
        return new Offer(false, why, false, Paise.ZERO);
    }
}
