package org.relaydesk.desk.customer;

import java.util.concurrent.CompletableFuture;

/** What the seller can do to a customer. Fails with {@link org.relaydesk.work.Refused} where it can't be done. */
public interface CustomerActions {
    /** Makes {@code gone} and {@code stays} one customer, for ever: {@code stays} gets everything, the wallet by a transfer. */
    CompletableFuture<Void> merge(long stays, long gone, String reason);
}
