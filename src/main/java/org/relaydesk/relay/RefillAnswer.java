package org.relaydesk.relay;

import org.jspecify.annotations.Nullable;

/** What became of one request to refill an order. {@code raw} is as in {@link AddAnswer}. */
public sealed interface RefillAnswer {
    /** Asked for; {@code refillId} is what {@code refill_status} asks by, null where the provider names none. */
    record Asked(@Nullable String refillId, String raw) implements RefillAnswer {}

    /** A well-formed answer that says no, in the provider's own words. */
    record Refused(String message, String raw) implements RefillAnswer {}

    /** The request certainly did not leave. */
    record NotSent(String why) implements RefillAnswer {}

    /** It may or may not have been asked for. */
    record Unclear(String why, String raw) implements RefillAnswer {}
}
