package org.relaydesk.relay;

import java.util.Map;

/** What a provider says of refills. */
public sealed interface RefillStatusAnswer {
    /** By refill id; an id that the provider left out is not in the map. */
    record Answered(Map<String, Entry> refills) implements RefillStatusAnswer {}

    /** The whole call failed: {@code why} in the provider's or the network's words. */
    record Failed(String why) implements RefillStatusAnswer {}

    /** What is said of one refill. */
    sealed interface Entry {}

    /** The provider's own word for where it is, and the JSON of this entry. */
    record Word(String status, String raw) implements Entry {}

    /** An error for this refill alone. */
    record Problem(String message) implements Entry {}
}
