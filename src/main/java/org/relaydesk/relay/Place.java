package org.relaydesk.relay;

import java.time.Instant;

/**
 * Where an order could be sent, and whether it can be now.
 *
 * @param state why not, where it can't
 */
public record Place(String provider, String service, State state) {
    /** Whether a place can take the order. */
    public sealed interface State {}

    public record Free() implements State {}

    /** Not reached, or asked for a pause: by itself it may be free from then on. */
    public record Away(Instant until, String why) implements State {}

    /** The seller's balance with it does not cover the order. */
    public record Unfunded(String why) implements State {}

    /** It said no to this order for good, or can't have it: its bounds, its catalogue, paused by the seller. */
    public record Closed(String why) implements State {}
}
