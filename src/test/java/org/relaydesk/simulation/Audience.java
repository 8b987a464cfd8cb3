package org.relaydesk.simulation;

import org.relaydesk.message.Outbound;

/** Who reads what WhatsApp shows. */
interface Audience {
    void received(String customer, Outbound message);

    /** What is to be known when the customer has written again. */
    void onWritten(String customer, Runnable booked);
}
