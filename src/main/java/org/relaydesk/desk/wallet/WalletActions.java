package org.relaydesk.desk.wallet;

import java.util.concurrent.CompletableFuture;

import org.relaydesk.money.Paise;

/** What the seller can do to a wallet. Fails with {@link org.relaydesk.work.Refused} where it can't be done. */
public interface WalletActions {
    /** Gives credit as goodwill; the reason is recorded and told to the customer. */
    CompletableFuture<Void> credit(long customer, Paise amount, String reason);

    /** Takes back credit that was given by mistake, by a correcting transfer; never below zero. */
    CompletableFuture<Void> correct(long customer, Paise amount, String reason);

    /** Suspends a customer: orders, wallet and bot are closed to them until reinstated. */
    CompletableFuture<Void> suspend(long customer, String reason);

    CompletableFuture<Void> reinstate(long customer, String reason);
}
