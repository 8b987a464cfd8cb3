package org.relaydesk.desk.mismatch;

import org.relaydesk.desk.mismatch.MismatchActions.Done;
import org.relaydesk.desk.words.Words;

/** What came of applying a payment, in a sentence. */
public final class AppliedSentence {
    private AppliedSentence() {}

    public static String of(Done done, Words words) {
        var key = done.fromWallet().isPositive() ? "mismatch.done-applied-from"
                : done.waived().isPositive() ? "mismatch.done-applied-waived"
                : done.toWallet().isPositive() ? "mismatch.done-applied-to" : "mismatch.done-applied";
        // what the payment itself gave to the orders, and what came on top of it
        var paid = done.amount().minus(done.fromWallet()).minus(done.waived()).plus(done.toWallet());
        return words.say(key, "amount", paid, "order", String.join(words.say("mismatch.and"), done.orders()), "from", done.fromWallet(),
                "waived", done.waived(), "to", done.toWallet());
    }
}
