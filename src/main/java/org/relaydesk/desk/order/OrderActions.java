package org.relaydesk.desk.order;

import java.util.concurrent.CompletableFuture;

import org.relaydesk.desk.place.PlaceActions;

/**
 * The seller's three answers about an order whose submission is unknown, and his decisions about other held orders.
 * Each future completes once it is on the disk; it fails with {@link org.relaydesk.work.Refused} where it can't be done.
 */
public interface OrderActions extends PlaceActions {
    /**
     * It is there: the provider's own id, which no other order of that provider may have ({@code id-taken}). The provider
     * is asked about it first: {@code id-unknown} with its words, {@code provider-unreachable} with why.
     */
    CompletableFuture<Void> itIsThere(String order, int version, String providerOrderId);

    /** It is not there (or may be tried now): send it (again). */
    CompletableFuture<Void> sendAgain(String order, int version);

    /** All that was paid and not given back yet goes to the customer's wallet. */
    CompletableFuture<Void> refund(String order, int version, String reason);

    /** An odd status was looked at: go on watching the order at the provider. */
    CompletableFuture<Void> keepWatching(String order, int version);

    /**
     * Asks the provider to refill what has dropped. Refused: {@code refill-none} (no cover), {@code refill-notdone} (it has
     * not ended), {@code refill-ended} (its days are over), {@code refill-gone} (it never had a provider), {@code refill-open}
     * (one is under way), {@code refill-early} (the last one is too fresh).
     */
    CompletableFuture<Void> askRefill(String order);

    /**
     * Asks the provider to cancel it. Refused: {@code cancel-open} (it was asked already), {@code cancel-early} (it was asked
     * a short time ago), {@code cancel-sending}, {@code cancel-ended}, {@code cancel-unsupported}.
     */
    CompletableFuture<Void> askCancel(String order);

    /** What became of a refill or a cancellation whose answer was lost. */
    CompletableFuture<Void> settleFollowUp(long followUp, int version, Found found);

    /** What the seller found on the provider's panel. */
    enum Found {
        /** It was not taken there: to be asked again. */
        NOT_THERE,
        /** It was taken, and is done. */
        DONE,
        /** Nothing more is to be done about it. */
        CLOSE
    }
}
