package org.relaydesk.desk.recovery;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Brings a broken store back. */
@FunctionalInterface
public interface RecoveryActions {
    /**
     * Begins; what is chosen first is not begun twice.
     *
     * @param progress is told each step as it begins, on any thread
     */
    CompletableFuture<Outcome> bringBack(Source source, Consumer<Step> progress);
}
