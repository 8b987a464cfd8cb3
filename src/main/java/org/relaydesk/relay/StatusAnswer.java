package org.relaydesk.relay;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a provider says of a batch of orders. */
public sealed interface StatusAnswer {
    /** By provider order id; an id that the provider left out is not in the map. */
    record Answered(Map<String, Entry> orders) implements StatusAnswer {}

    /**
     * The whole call failed: {@code why} in the provider's or the network's words.
     *
     * @param retryAfter how long the provider asks to be left alone; null where it does not say
     */
    record Failed(String why, @Nullable Duration retryAfter) implements StatusAnswer {
        public Failed(String why) {
            this(why, null);
        }
    }

    /**
     * Of a batch it can't be told which order is meant: one bare object for many ids, or one order's error for all of
     * them. Asked in smaller batches the provider may be understood.
     */
    record Singly(String why) implements StatusAnswer {}

    /** What is said of one order. */
    sealed interface Entry {}

    /**
     * A status. All texts are as the provider wrote them ({@code remains} may be a word); null where absent.
     *
     * @param status the provider's own word
     * @param remains units not delivered
     * @param startCount the counter before delivery
     * @param charge the provider's charge in its currency; never the customer's price
     * @param raw the JSON of this entry
     */
    record Report(
            String status,
            @Nullable String remains,
            @Nullable String startCount,
            @Nullable String charge,
            @Nullable String currency,
            String raw) implements Entry {}

    /** An error for this order alone. */
    record OrderError(String message) implements Entry {}
}
