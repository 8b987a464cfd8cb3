package org.relaydesk.desk.order;

import java.util.concurrent.CompletableFuture;

/**
 * The seller's three answers about an order whose submission is unknown, and his decisions about other held orders.
 * Each future completes once it is on the disk; it fails with {@link org.relaydesk.work.Refused} where it can't be done.
 */
public interface OrderActions {
    /** It is there: the provider's own id, which no other order of that provider may have. */
    CompletableFuture<Void> itIsThere(String order, int version, String providerOrderId);

    /** It is not there (or may be tried now): send it (again). */
    CompletableFuture<Void> sendAgain(String order, int version);

    /** All that was paid and not given back yet goes to the customer's wallet. */
    CompletableFuture<Void> refund(String order, int version, String reason);

    /** An odd status was looked at: go on watching the order at the provider. */
    CompletableFuture<Void> keepWatching(String order, int version);
}
