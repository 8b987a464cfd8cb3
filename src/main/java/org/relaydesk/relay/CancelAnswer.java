package org.relaydesk.relay;

import java.util.Map;

/**
 * What became of a request to cancel orders. Yes means that the provider was asked, not that it gives anything back:
 * only a later status tells. {@code raw} is as in {@link AddAnswer}.
 */
public sealed interface CancelAnswer {
    /** By provider order id; an id that the provider left out is not in the map. */
    record Answered(Map<String, Entry> orders) implements CancelAnswer {}

    /** The whole call was refused, in the provider's own words. */
    record Refused(String message, String raw) implements CancelAnswer {}

    /** The request certainly did not leave. */
    record NotSent(String why) implements CancelAnswer {}

    /** Any of them may or may not have been asked for. */
    record Unclear(String why, String raw) implements CancelAnswer {}

    /** What is said of one order. */
    sealed interface Entry {
        record Asked(String raw) implements Entry {}

        /** A no for this order alone, in the provider's own words. */
        record Refused(String message) implements Entry {}
    }
}
