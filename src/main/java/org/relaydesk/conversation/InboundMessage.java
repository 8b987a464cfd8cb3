package org.relaydesk.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.KnownAs;

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
 * @param repliesTo the gateway's id of the message that it answers
 * @param moved under what its sender is reached from now on, by the gateway's word
 */
public record InboundMessage(
        String id,
        Sender sender,
        Instant at,
        Kind kind,
        String text,
        @Nullable String replyId,
        @Nullable Media media,
        String type,
        @Nullable String repliesTo,
        @Nullable Moved moved) {
    public InboundMessage(
            String id,
            Sender sender,
            Instant at,
            Kind kind,
            String text,
            @Nullable String replyId,
            @Nullable Media media,
            String type) {
        this(id, sender, at, kind, text, replyId, media, type, null, null);
    }

    /**
     * Kinds that matter; everything else is kept and shown. ASIDE asks for no answer: a reaction, an edited or deleted
     * message. SYSTEM is the gateway's own word about a customer.
     */
    public enum Kind { TEXT, REPLY, PICTURE, DOCUMENT, SYSTEM, ASIDE, OTHER }

    /**
     * Who sent it; at least one of {@code waId}, {@code userId} and {@code chatId} is there.
     *
     * @param waId the WhatsApp id: the phone number's digits with country code; may be left out
     * @param userId the business-scoped id ({@code IN.…})
     * @param name the profile name
     * @param chatId WAHA's id of the chat ({@code 919876543210@c.us}, {@code …@lid})
     */
    public record Sender(
            @Nullable String waId, @Nullable String userId, @Nullable String name, @Nullable String chatId) {
        public Sender(@Nullable String waId, @Nullable String userId, @Nullable String name) {
            this(waId, userId, name, null);
        }

        KnownAs knownAs() {
            return new KnownAs(waId, userId, chatId, name);
        }
    }

    /** A changed number or id; at least one is there. */
    public record Moved(@Nullable String waId, @Nullable String userId) {
        KnownAs knownAs() {
            return new KnownAs(waId, userId, null, null);
        }
    }

    /** @param filename as the customer's phone named it, documents only */
    public record Media(String id, String mimeType, @Nullable String filename) {}
}
