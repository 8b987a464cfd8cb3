package org.relaydesk.adapter.whatsapp;

import java.util.Set;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.conversation.InboundMessage.Moved;
import org.relaydesk.conversation.InboundMessage.Sender;

/**
 * A {@code system} message that somebody is reached under another number or id from now on: {@code wa_id} (in older
 * versions {@code new_wa_id}) and {@code user_id} are the new ones, {@code previous_user_id} and the message's
 * {@code from} the old. Since August 2026 an id may change without a number being told.
 */
final class CloudMove {
    private static final Set<String> MOVES =
            Set.of("user_changed_number", "customer_changed_number", "user_changed_user_id");

    private CloudMove() {}

    /** Null where the message is about something else, or names nothing new. */
    static @Nullable Moved of(JsonObject system) {
        var type = Json.words(system, "type");
        var newWaId = filled(system, "new_wa_id");
        var waId = newWaId == null ? filled(system, "wa_id") : newWaId;
        var userId = filled(system, "user_id");
        boolean isMove = MOVES.contains(type) || (type.isEmpty() && (waId != null || userId != null));
        return isMove && (waId != null || userId != null) ? new Moved(waId, userId) : null;
    }

    /** Who it was: an id beside the message may be the new one already. */
    static Sender before(Sender sender, JsonObject system) {
        var previous = filled(system, "previous_user_id");
        var now = filled(system, "user_id");
        var userId = previous != null ? previous : now != null && now.equals(sender.userId()) ? null : sender.userId();
        return new Sender(sender.waId(), userId, sender.name());
    }

    private static @Nullable String filled(JsonObject object, String name) {
        var text = Json.words(object, name).strip();
        return text.isEmpty() ? null : text;
    }
}
