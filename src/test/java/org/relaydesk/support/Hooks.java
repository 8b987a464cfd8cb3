package org.relaydesk.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Bodies of webhook calls as Meta writes them, and their signature. */
public final class Hooks {
    public static final String APP_SECRET = "app-secret-1";

    private Hooks() {}

    public static String text(String id, String from, Instant at, String text) {
        var content = new JsonObject();
        content.addProperty("body", text);
        return message(id, from, at, "text", content);
    }

    /** A chosen button. */
    public static String button(String id, String from, Instant at, String choice) {
        return reply(id, from, at, "button_reply", choice);
    }

    /** A chosen row of a list. */
    public static String row(String id, String from, Instant at, String choice) {
        return reply(id, from, at, "list_reply", choice);
    }

    private static String reply(String id, String from, Instant at, String kind, String choice) {
        var reply = new JsonObject();
        reply.addProperty("id", choice);
        reply.addProperty("title", "Title of " + choice);
        var content = new JsonObject();
        content.addProperty("type", kind);
        content.add(kind, reply);
        return message(id, from, at, "interactive", content);
    }

    /** A picture or ({@code document}) a file. */
    public static String attachment(String id, String from, Instant at, String type, String media, String mime, String caption) {
        var content = new JsonObject();
        content.addProperty("id", media);
        content.addProperty("mime_type", mime);
        if (!caption.isEmpty()) {
            content.addProperty("caption", caption);
        }
        return message(id, from, at, type, content);
    }

    public static String message(String id, String from, Instant at, String type, JsonObject content) {
        var message = new JsonObject();
        message.addProperty("from", from);
        message.addProperty("id", id);
        message.addProperty("timestamp", Long.toString(at.getEpochSecond()));
        message.addProperty("type", type);
        message.add(type, content);
        var profile = new JsonObject();
        profile.addProperty("name", "Asha " + from.substring(Math.max(0, from.length() - 3)));
        var contact = new JsonObject();
        contact.add("profile", profile);
        contact.addProperty("wa_id", from);
        var value = value();
        value.add("contacts", list(contact));
        value.add("messages", list(message));
        return body(value);
    }

    /** What became of a message of ours. */
    public static String status(String wamid, String to, Instant at, String status, @Nullable String key, @Nullable Integer error) {
        var event = new JsonObject();
        event.addProperty("id", wamid);
        event.addProperty("status", status);
        event.addProperty("timestamp", Long.toString(at.getEpochSecond()));
        event.addProperty("recipient_id", to);
        if (key != null) {
            event.addProperty("biz_opaque_callback_data", key);
        }
        if (error != null) {
            var trouble = new JsonObject();
            trouble.addProperty("code", error);
            trouble.addProperty("title", "Message failed");
            event.add("errors", list(trouble));
        }
        var value = value();
        value.add("statuses", list(event));
        return body(value);
    }

    private static JsonObject value() {
        var metadata = new JsonObject();
        metadata.addProperty("display_phone_number", "915550001");
        metadata.addProperty("phone_number_id", FakeGraph.PHONE);
        var value = new JsonObject();
        value.addProperty("messaging_product", "whatsapp");
        value.add("metadata", metadata);
        return value;
    }

    private static String body(JsonObject value) {
        var change = new JsonObject();
        change.addProperty("field", "messages");
        change.add("value", value);
        var entry = new JsonObject();
        entry.addProperty("id", "1");
        entry.add("changes", list(change));
        var body = new JsonObject();
        body.addProperty("object", "whatsapp_business_account");
        body.add("entry", list(entry));
        return body.toString();
    }

    private static JsonArray list(JsonObject one) {
        var list = new JsonArray();
        list.add(one);
        return list;
    }

    public static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
