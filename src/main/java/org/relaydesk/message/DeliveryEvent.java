package org.relaydesk.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a gateway reports of a message that was sent.
 *
 * @param messageId the gateway's id (wamid)
 * @param key the outbox key, where the gateway brings it back ({@code biz_opaque_callback_data})
 * @param errorCode of a failed one
 * @param errorText of a failed one, in the gateway's words
 */
public record DeliveryEvent(
        String messageId,
        @Nullable String key,
        State state,
        Instant at,
        @Nullable Integer errorCode,
        @Nullable String errorText) {
    /** In the order in which a message goes through them; FAILED ends it. */
    public enum State { SENT, DELIVERED, READ, FAILED }
}
