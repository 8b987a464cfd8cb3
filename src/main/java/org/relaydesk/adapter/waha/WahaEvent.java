package org.relaydesk.adapter.waha;

import java.time.Instant;

import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.LinkState.Standing;

/** What one webhook call of WAHA brought. */
public sealed interface WahaEvent {
    /** A customer's word. */
    record Received(InboundMessage message) implements WahaEvent {}

    /**
     * A tick of one of our messages.
     *
     * @param chat where it was sent to
     */
    record Ticked(DeliveryEvent delivery, String chat) implements WahaEvent {}

    /**
     * One of our own messages as it left.
     *
     * @param byApi whether it was sent through WAHA, so that it is the desk's; else the seller typed it on his phone
     * @param key WhatsApp's own for it
     */
    record Left(boolean byApi, String key, String chat, String text, Instant at) implements WahaEvent {}

    /** The session stands otherwise now. */
    record Session(Standing standing) implements WahaEvent {}

    /** Of no use: a group's, a channel's, another session's, a kind that is not asked for. */
    record Other(String why) implements WahaEvent {}
}
