package org.relaydesk.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message from a customer as a gateway brought it.
 *
 * @param id the gateway's id (wamid): the same message always has the same
 * @param at the gateway's time
 * @param kind what it is
 * @param text the words: body, caption, or title of the chosen button; empty for none
 * @param replyId the id of a chosen button or list row
 * @param media the gateway's reference to an attached picture or document
 * @param type the gateway's own word for its kind
 */
public record InboundMessage(
        String id,
        Sender sender,
        Instant at,
        Kind kind,
        String text,
        @Nullable String replyId,
        @Nullable Media media,
        String type) {

    /** Kinds that matter; everything else is kept and shown. */
    public enum Kind { TEXT, REPLY, PICTURE, DOCUMENT, SYSTEM, OTHER }

    /**
     * Who sent it; at least one of {@code waId} and {@code userId} is there.
     *
     * @param waId the WhatsApp id: the phone number's digits with country code; may be left out
     * @param userId the business-scoped id ({@code IN.…})
     * @param name the profile name
     */
    public record Sender(@Nullable String waId, @Nullable String userId, @Nullable String name) {}

    /** @param filename as the customer's phone named it, documents only */
    public record Media(String id, String mimeType, @Nullable String filename) {}
}
