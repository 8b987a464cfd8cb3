package org.relaydesk.query;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When something went to or came from WhatsApp last, as the store has it. */
public interface LinkQueries {
    Seen seen();

    /**
     * Null for never.
     *
     * @param webhook when the gateway called last, with whatever
     * @param in when a customer's message came in last
     * @param out when a message to a customer went out last
     */
    record Seen(@Nullable Instant webhook, @Nullable Instant in, @Nullable Instant out) {}
}
