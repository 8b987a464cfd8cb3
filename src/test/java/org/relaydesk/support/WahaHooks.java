package org.relaydesk.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.google.gson.JsonObject;

/** Bodies of webhook calls as WAHA writes them, and their signature. */
public final class WahaHooks {
    private WahaHooks() {}

    public static String text(String key, String chat, Instant at, String text) {
        return event("message", message(key, chat, at, text));
    }

    public static JsonObject message(String key, String chat, Instant at, String text) {
        var payload = new JsonObject();
        payload.addProperty("id", "false_" + chat + "_" + key);
        payload.addProperty("timestamp", at.getEpochSecond());
        payload.addProperty("from", chat);
        payload.addProperty("fromMe", false);
        payload.addProperty("to", "919811111111@c.us");
        payload.addProperty("body", text);
        payload.addProperty("hasMedia", false);
        payload.addProperty("ack", 1);
        payload.addProperty("ackName", "SERVER");
        return payload;
    }

    /** A picture or another file, which lies at the gateway. */
    public static String file(String key, String chat, Instant at, String caption, String url, String mime) {
        var payload = message(key, chat, at, caption);
        payload.addProperty("hasMedia", true);
        var media = new JsonObject();
        media.addProperty("url", url);
        media.addProperty("mimetype", mime);
        payload.add("media", media);
        return event("message", payload);
    }

    /**
     * One of the seller's own messages as it left.
     *
     * @param source {@code api} or {@code app}
     */
    public static String own(String id, String chat, Instant at, String text, String source) {
        var payload = message("", chat, at, text);
        payload.addProperty("id", id);
        payload.addProperty("from", "919811111111@c.us");
        payload.addProperty("to", chat);
        payload.addProperty("fromMe", true);
        payload.addProperty("source", source);
        return event("message.any", payload);
    }

    public static String ack(String id, int ack) {
        var payload = new JsonObject();
        payload.addProperty("id", id);
        payload.addProperty("fromMe", true);
        payload.addProperty("ack", ack);
        return event("message.ack", payload);
    }

    public static String status(String status) {
        var payload = new JsonObject();
        payload.addProperty("name", FakeWaha.SESSION);
        payload.addProperty("status", status);
        return event("session.status", payload);
    }

    public static String event(String event, JsonObject payload) {
        var body = new JsonObject();
        body.addProperty("event", event);
        body.addProperty("session", FakeWaha.SESSION);
        body.addProperty("timestamp", 1_780_000_005_250L);
        body.add("payload", payload);
        return body.toString();
    }

    public static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(FakeWaha.HMAC.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
