package org.relaydesk.adapter.whatsapp;

import java.util.Optional;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.DeliveryEvent.State;

/** Reads one status of a webhook call. */
final class CloudStatus {
    private CloudStatus() {}

    /** Empty for a word that the program does not use ({@code played}, {@code deleted}) and for a status without an id. */
    static Optional<DeliveryEvent> read(JsonObject status) {
        var id = Json.words(status, "id").strip();
        var state = state(Json.words(status, "status"));
        if (id.isEmpty() || state == null) {
            return Optional.empty();
        }
        var error = Json.objects(status, "errors").stream().findFirst().orElseGet(JsonObject::new);
        var key = Json.words(status, "biz_opaque_callback_data");
        return Optional.of(new DeliveryEvent(
                id, key.isEmpty() ? null : key, state, CloudTime.of(status),
                state == State.FAILED ? CloudAnswer.ofStatus(error) : null));
    }

    private static @Nullable State state(String word) {
        return switch (word) {
            case "sent" -> State.SENT;
            case "delivered" -> State.DELIVERED;
            case "read" -> State.READ;
            case "failed" -> State.FAILED;
            default -> null;
        };
    }
}
