package org.relaydesk.desk.mismatch;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** What the seller says that a picture shows. */
@FunctionalInterface
public interface ProofActions {
    /**
     * Writes down what differs from what was read. The future fails with an {@link org.relaydesk.work.Refused} where a value
     * has no good shape.
     *
     * @param picture its SHA-256
     * @param values by the marks' kinds, as they were typed; an empty one takes the mark away
     */
    CompletableFuture<@Nullable Void> correct(long mismatch, String picture, Map<String, String> values);
}
