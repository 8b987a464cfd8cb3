package org.relaydesk.demo.sim;

import java.time.InstantSource;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes the bodies of webhook calls as the Cloud API does. */
final class WebhookBody {
    private final String phoneNumberId;
    private final InstantSource clock;

    WebhookBody(String phoneNumberId, InstantSource clock) {
        this.phoneNumberId = phoneNumberId;
        this.clock = clock;
    }

    /** A customer's message; {@code content} stands under its type's name. */
    JsonObject message(String waId, String name, String wamid, String type, JsonObject content) {
        var profile = LoopbackServer.object(Map.of("name", name));
        var contact = LoopbackServer.object(Map.of("wa_id", waId));
        contact.add("profile", profile);
        var message = LoopbackServer.object(Map.of("from", waId, "id", wamid, "timestamp", now(), "type", type));
        message.add(type, content);
        var value = value();
        value.add("contacts", array(contact));
        value.add("messages", array(message));
        return call(value);
    }

    /** How far a message got. */
    JsonObject status(Received message, String state) {
        var status = LoopbackServer.object(Map.of(
                "id", message.id(),
                "status", state,
                "timestamp", now(),
                "recipient_id", message.to(),
                "biz_opaque_callback_data", message.key()));
        var value = value();
        value.add("statuses", array(status));
        return call(value);
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private JsonObject value() {
        var value = LoopbackServer.object(Map.of("messaging_product", "whatsapp"));
        value.add("metadata", LoopbackServer.object(Map.of("phone_number_id", phoneNumberId)));
        return value;
    }

    private static JsonObject call(JsonObject value) {
        var change = LoopbackServer.object(Map.of("field", "messages"));
        change.add("value", value);
        var entry = LoopbackServer.object(Map.of("id", "100000000000001"));
        entry.add("changes", array(change));
        var root = LoopbackServer.object(Map.of("object", "whatsapp_business_account"));
        root.add("entry", array(entry));
        return root;
    }

    private static JsonArray array(JsonObject only) {
        var array = new JsonArray();
        array.add(only);
        return array;
    }
}
