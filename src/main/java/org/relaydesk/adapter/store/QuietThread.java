package org.relaydesk.adapter.store;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs what works in a database file on a thread of its own that nobody can interrupt, and waits for it. */
public final class QuietThread {
    private QuietThread() {}

    /** Exceptions come out as they are, checked ones in an {@link IllegalStateException}. */
    public static <T> T call(String name, Callable<T> work) {
        var done = new CompletableFuture<T>();
        var thread = new UninterruptibleThread(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        }, name);
        thread.start();
        try {
            return done.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
