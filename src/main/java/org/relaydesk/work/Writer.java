package org.relaydesk.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The store's one writer. What is submitted runs as one transaction on the writer's own thread; the future completes
 * only once the work is committed <em>and</em> on the disk.
 */
public interface Writer {
    /** Queues the work; an exception in it rolls back and completes the future with that exception. */
    <T extends @Nullable Object> CompletableFuture<T> submit(Supplier<T> work);

    /** Submits and waits; throws what the work threw. Never to be called on the writer's thread or JavaFX's. */
    default <T extends @Nullable Object> T call(Supplier<T> work) {
        return Waiting.forResult(submit(work));
    }

    /** {@link #submit Submits} work that has no result. */
    default CompletableFuture<@Nullable Void> begin(Runnable work) {
        return this.<@Nullable Void>submit(() -> {
            work.run();
            return null;
        });
    }

    /** {@link #call Submits and waits} where there is no result. */
    default void run(Runnable work) {
        this.<@Nullable Void>call(() -> {
            work.run();
            return null;
        });
    }

    /** Waiting that hands on the work's own exception. */
    final class Waiting {
        private Waiting() {}

        public static <T extends @Nullable Object> T forResult(CompletableFuture<T> future) {
            try {
                return future.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
