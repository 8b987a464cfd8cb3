package org.relaydesk.customer;

import org.jspecify.annotations.Nullable;

/**
 * Under what a gateway knows somebody; it gives what it has, in one breath, and that is its word that all of it is one
 * person. A name proves nothing.
 *
 * @param waId the WhatsApp id: the phone number's digits with country code
 * @param userId the business-scoped id ({@code IN.…})
 * @param chatId WAHA's id of the chat, with its suffix; that of a {@code @c.us} chat holds the {@code waId}
 * @param name the profile name
 */
public record KnownAs(@Nullable String waId, @Nullable String userId, @Nullable String chatId, @Nullable String name) {
    boolean isNobody() {
        return waId == null && userId == null && chatId == null;
    }
}
