package org.relaydesk.adapter.waha;

import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;

/**
 * WAHA's names of messages: {@code true_919800000001@c.us_3EB0A1}, that is whether it is our own, the chat, and
 * WhatsApp's own key. The same message may be told of under its chat's number and under its chat's {@code @lid}, and
 * engines answer a send with different shapes, so that our own messages go by the key alone.
 *
 * @param chat in WAHA's spelling; empty where the name is of another form
 */
record WahaId(boolean fromMe, String chat, String key) {
    private static final Pattern FORM = Pattern.compile("(true|false)_([^_]+)_([^_]+)(?:_.*)?");

    static WahaId of(String name) {
        var parts = FORM.matcher(name.strip());
        return parts.matches()
                ? new WahaId(parts.group(1).equals("true"), WahaChat.plain(parts.group(2)), parts.group(3))
                : new WahaId(false, "", name.strip());
    }

    /** The key of a message in the answer to its send: {@code id} as text or object, or the engine's own {@code key.id}. */
    static String sent(JsonObject answer) {
        for (var inside : new JsonObject[] {answer, Json.object(answer, "_data")}) {
            var name = name(inside);
            if (name != null) {
                return of(name).key();
            }
        }
        return "";
    }

    private static @Nullable String name(JsonObject message) {
        var id = Json.object(message, "id");
        for (var text : new String[] {
            Json.words(message, "id"), Json.words(id, "_serialized"), Json.words(id, "id"),
            Json.words(Json.object(message, "key"), "id")}) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
