package org.relaydesk.relay;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a provider says of a batch of orders. */
public sealed interface StatusAnswer {
    /** By provider order id; an id that the provider left out is not in the map. */
    record Answered(Map<String, Entry> orders) implements StatusAnswer {}

    /**
     * The whole call failed.
     *
     * @param why in the provider's or the network's words
     * @param retryAfter the wait that the provider asks for, 1 s to 1 h; null for none
     */
    record Failed(String why, @Nullable Duration retryAfter) implements StatusAnswer {
        public Failed(String why) {
            this(why, null);
        }
    }

    /**
     * The answer to a batch that can't be told apart: one bare status for many ids, or an error about an order or about
     * their number for all of them. Each id is to be asked by itself. Never the answer to a single one.
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
