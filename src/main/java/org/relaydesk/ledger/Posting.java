package org.relaydesk.ledger;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * A transfer to be posted.
 *
 * @param key unique for ever: the same key with the same contents is posted once, with other contents it is an error
 * @param amount above zero
 * @param what a code for the wallet's statement, such as {@code refund}
 * @param who who caused it: {@code bot}, {@code poller}, {@code bank}, {@code seller}, {@code customer}
 */
public record Posting(
        String key,
        Account debit,
        Account credit,
        Paise amount,
        @Nullable Long orderNumber,
        @Nullable Long customerId,
        String what,
        String who) {
    public Posting {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer is above zero: " + key + " " + amount);
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("a transfer has two sides: " + key);
        }
    }
}
