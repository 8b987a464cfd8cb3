package org.relaydesk.desk.fake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.relaydesk.work.Reader;

/** Reads on the executor that it is given. */
public record FakeReader(Executor executor) implements Reader {
    @Override
    public <T> CompletableFuture<T> read(Supplier<T> query) {
        return CompletableFuture.supplyAsync(query, executor);
    }
}
