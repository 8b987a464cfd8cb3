package org.relaydesk.adapter.whatsapp;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.conversation.InboundMessage.Sender;

/**
 * Finds out who sent a message. A contact is only taken for the sender's where nothing speaks against it: a user id
 * tied to the wrong number would give one customer's wallet to another.
 */
final class CloudSender {
    private CloudSender() {}

    /** Empty where the message names neither a number nor a user id. */
    static Optional<Sender> of(JsonObject message, List<JsonObject> contacts) {
        var from = filled(message, "from");
        var waId = from != null && CloudRecipient.isUserId(from) ? null : from;
        var fromUserId = filled(message, "from_user_id");
        var userId = fromUserId == null && waId == null ? from : fromUserId;
        var contact = contacts.stream()
                .filter(c -> fits(c, waId, userId, contacts.size() == 1))
                .findFirst()
                .orElseGet(JsonObject::new);
        var number = waId != null ? waId : filled(contact, "wa_id");
        var user = userId != null ? userId : filled(contact, "user_id");
        if (number == null && user == null) {
            // a changed id is told without a sender beside it
            var system = Json.object(message, "system");
            var previous = filled(system, "previous_user_id");
            user = previous != null ? previous : filled(system, "user_id");
        }
        return number == null && user == null
                ? Optional.empty()
                : Optional.of(new Sender(number, user, filled(Json.object(contact, "profile"), "name")));
    }

    private static boolean fits(JsonObject contact, @Nullable String waId, @Nullable String userId, boolean only) {
        var itsNumber = filled(contact, "wa_id");
        var itsUser = filled(contact, "user_id");
        if (waId != null && itsNumber != null) {
            return waId.equals(itsNumber);
        }
        if (userId != null && itsUser != null) {
            return userId.equals(itsUser);
        }
        return only;
    }

    private static @Nullable String filled(JsonObject object, String name) {
        var text = Json.words(object, name).strip();
        return text.isEmpty() ? null : text;
    }
}
