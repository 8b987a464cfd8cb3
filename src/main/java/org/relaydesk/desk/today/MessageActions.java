package org.relaydesk.desk.today;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** What the seller can do about a message that was given up. Fails with {@link org.relaydesk.work.Refused} where it changed since. */
public interface MessageActions {
    /** Has it sent once more. */
    CompletableFuture<@Nullable Void> resend(long message, int version);

    /** Leaves it at that. */
    CompletableFuture<@Nullable Void> putAside(long message, int version);
}
