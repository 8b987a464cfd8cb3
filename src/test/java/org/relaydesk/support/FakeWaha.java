package org.relaydesk.support;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;

/** A WAHA gateway as far as the program uses it: sending, files, its session, the phones behind its chats. */
public final class FakeWaha extends LoopbackServer {
    public static final String KEY = "waha-key-1";
    public static final String HMAC = "waha-hmac-1";
    public static final String SESSION = "default";

    /** A message that the program sent; {@code text} is what a person reads. */
    public record Sent(String id, String chat, String how, String text, JsonObject raw) {}

    /** How sending answers; nothing is taken down unless {@code take} is called. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, String how, JsonObject message) throws IOException;
    }

    public final List<Sent> sent = new CopyOnWriteArrayList<>();
    /** Every call but sends: {@code GET /api/sessions/default}. */
    public final List<String> calls = new CopyOnWriteArrayList<>();
    public final Map<String, String> phones = new ConcurrentHashMap<>();
    public final Map<String, byte[]> files = new ConcurrentHashMap<>();
    public volatile Behaviour messages = this::accept;
    public volatile String status = "WORKING";
    public volatile byte[] qr = {};
    private final AtomicInteger ids = new AtomicInteger();

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))) {
            json(exchange, 401, "{\"message\":\"Unauthorized\",\"statusCode\":401}");
            return;
        }
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/send")) {
            messages.answer(exchange, path.substring(5), JsonParser.parseString(body(exchange)).getAsJsonObject());
            return;
        }
        calls.add(exchange.getRequestMethod() + " " + path);
        if (path.startsWith("/api/files/")) {
            var file = files.get(path.substring(11));
            send(exchange, file == null ? 404 : 200, "application/octet-stream", file == null ? new byte[0] : file);
        } else if (path.startsWith("/api/sessions")) {
            session(exchange, path);
        } else if (path.equals("/api/" + SESSION + "/auth/qr")) {
            send(exchange, status.equals("SCAN_QR_CODE") ? 200 : 422, "image/png", qr);
        } else if (path.startsWith("/api/" + SESSION + "/lids/")) {
            var lid = path.substring(("/api/" + SESSION + "/lids/").length());
            var phone = phones.get(lid);
            json(exchange, 200, "{\"lid\":\"" + lid + "\",\"pn\":" + (phone == null ? "null" : "\"" + phone + "@c.us\"") + "}");
        } else {
            json(exchange, 404, "{\"statusCode\":404,\"message\":\"Cannot find " + path + "\"}");
        }
    }

    private void session(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/api/sessions")) {
            status = "STARTING";
            json(exchange, 201, "{\"name\":\"" + SESSION + "\",\"status\":\"STARTING\"}");
        } else if (status.isEmpty()) {
            json(exchange, 404, "{\"statusCode\":404,\"message\":\"Session not found\"}");
        } else {
            status = path.endsWith("/start") ? "SCAN_QR_CODE" : status;
            json(exchange, 200, "{\"name\":\"" + SESSION + "\",\"status\":\"" + status + "\""
                    + (status.equals("WORKING") ? ",\"me\":{\"id\":\"919811111111@c.us\",\"pushName\":\"Shop\"}}" : "}"));
        }
    }

    /** Takes the message and says so, as the engines do that WAHA runs on most. */
    public void accept(HttpExchange exchange, String how, JsonObject message) throws IOException {
        json(exchange, 201, "{\"id\":\"" + take(how, message) + "\"}");
    }

    /** Takes the message without a word of it. */
    public String take(String how, JsonObject message) {
        var chat = message.get("chatId").getAsString();
        var id = "true_" + chat + "_3EB0" + ids.incrementAndGet();
        sent.add(new Sent(id, chat, how, message.get(how.equals("sendText") ? "text" : "caption").getAsString(), message));
        return id;
    }

    public static void json(HttpExchange exchange, int code, String body) throws IOException {
        send(exchange, code, "application/json", body);
    }

    public List<String> told(String chat) {
        return sent.stream().filter(s -> s.chat().equals(chat)).map(Sent::text).toList();
    }
}
