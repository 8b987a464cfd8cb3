package org.relaydesk.adapter.whatsapp;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;

/** The error objects of the Cloud API, in answers and in webhooks. */
final class CloudError {
    private CloudError() {}

    static @Nullable Integer code(JsonObject error) {
        var code = Json.words(error, "code");
        return code.matches("-?\\d{1,9}") ? Integer.valueOf(code) : null;
    }

    /** Title, or else message, and the details where they say more. */
    static String sentence(JsonObject error) {
        var title = Json.words(error, "title").strip();
        var text = title.isEmpty() ? Json.words(error, "message").strip() : title;
        var details = Json.words(Json.object(error, "error_data"), "details").strip();
        if (details.isEmpty() || details.equals(text)) {
            return text;
        }
        return text.isEmpty() ? details : text + ": " + details;
    }
}
