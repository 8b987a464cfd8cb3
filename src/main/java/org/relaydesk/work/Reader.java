package org.relaydesk.work;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Reads the store on a few fixed threads of its own; nobody who waits for an answer can interrupt them. */
public interface Reader {
    <T> CompletableFuture<T> read(Supplier<T> query);

    default <T> T call(Supplier<T> query) {
        return Writer.Waiting.forResult(read(query));
    }
}
