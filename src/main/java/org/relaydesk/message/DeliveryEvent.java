package org.relaydesk.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * What a gateway reports of a message that was sent.
 *
 * @param messageId the gateway's id (wamid)
 * @param key the outbox key, where the gateway brings it back ({@code biz_opaque_callback_data})
 * @param failure of a failed one, what its reason would have meant as the answer to the send; null for any other
 */
public record DeliveryEvent(
        String messageId,
        @Nullable String key,
        State state,
        Instant at,
        @Nullable SendAnswer failure) {
    /** In the order in which a message goes through them; FAILED ends it. */
    public enum State { SENT, DELIVERED, READ, FAILED }

    public DeliveryEvent {
        if ((state == State.FAILED) != (failure != null)) {
            throw new IllegalArgumentException("a failed message has its reason, and no other has");
        }
    }
}
