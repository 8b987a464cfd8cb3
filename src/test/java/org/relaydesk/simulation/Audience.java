package org.relaydesk.simulation;

import java.time.Instant;

import org.relaydesk.message.Outbound;

/** Who reads what WhatsApp shows. */
interface Audience {
    void received(String customer, Outbound message);

    /** What is to be known when the customer has written again. */
    void onWritten(String customer, Runnable booked);

    /** Whether the program has booked a word of the customer that is later than that, in WhatsApp's whole seconds. */
    boolean hasWrittenSince(String customer, Instant time);

    /** Whether the program knows that the customer may not be written to freely for want of a word since then. */
    default boolean isSilentSince(String customer, Instant time) {
        return false;
    }
}
