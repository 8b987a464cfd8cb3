package org.relaydesk.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;

/** The Cloud API as far as the program uses it: sending, uploading, fetching. */
public final class FakeGraph extends LoopbackServer {
    public static final String TOKEN = "access-token-1";
    public static final String PHONE = "5550001";

    /** A message that the program sent; {@code text} is what a person reads first. */
    public record Sent(String wamid, String to, String key, String type, String text, JsonObject raw) {}

    /** How sending answers; nothing is taken down unless {@code take} is called. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, JsonObject message) throws IOException;
    }

    private record Media(byte[] content, String type, String sha256) {}

    public final List<Sent> sent = new CopyOnWriteArrayList<>();
    public final List<String> uploads = new CopyOnWriteArrayList<>();
    public volatile Behaviour messages = this::accept;
    private final Map<String, Media> media = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    public String url() {
        return "http://127.0.0.1:" + port() + "/v26.0";
    }

    /** Its next message's number, for a store that has messages already. */
    public void countFrom(int number) {
        ids.set(number);
    }

    /** Something that a customer attached. */
    public void holds(String id, byte[] content, String type) {
        holds(id, content, type, sha256(content));
    }

    public void holds(String id, byte[] content, String type, String sha256) {
        media.put(id, new Media(content.clone(), type, sha256));
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            error(exchange, 401, 190, "Invalid OAuth access token");
            return;
        }
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/v26.0/" + PHONE + "/messages")) {
            messages.answer(exchange, JsonParser.parseString(body(exchange)).getAsJsonObject());
        } else if (path.equals("/v26.0/" + PHONE + "/media")) {
            var id = "up" + ids.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            uploads.add(id);
            json(exchange, 200, "{\"id\":\"" + id + "\"}");
        } else if (path.startsWith("/content/")) {
            var held = media.get(path.substring(9));
            send(exchange, held == null ? 404 : 200, "application/octet-stream", held == null ? new byte[0] : held.content());
        } else {
            about(exchange, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private void about(HttpExchange exchange, String id) throws IOException {
        var held = media.get(id);
        if (held == null) {
            error(exchange, 404, 100, "Unsupported get request");
            return;
        }
        var about = new JsonObject();
        about.addProperty("url", "http://127.0.0.1:" + port() + "/content/" + id);
        about.addProperty("mime_type", held.type());
        about.addProperty("sha256", held.sha256());
        about.addProperty("file_size", held.content().length);
        about.addProperty("id", id);
        json(exchange, 200, about.toString());
    }

    /** Takes the message and says so. */
    public void accept(HttpExchange exchange, JsonObject message) throws IOException {
        json(exchange, 200, "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"" + take(message) + "\"}]}");
    }

    /** Takes the message without a word of it. */
    public String take(JsonObject message) {
        var wamid = "wamid.out" + ids.incrementAndGet();
        var type = message.get("type").getAsString();
        var content = message.getAsJsonObject(type);
        var text = switch (type) {
            case "text" -> content.get("body").getAsString();
            case "image" -> content.get("caption").getAsString();
            case "template" -> template(content);
            default -> content.getAsJsonObject("body").get("text").getAsString();
        };
        var to = message.has("to") ? message.get("to").getAsString() : message.get("recipient").getAsString();
        sent.add(new Sent(wamid, to, message.get("biz_opaque_callback_data").getAsString(), type, text, message));
        return wamid;
    }

    /** Its name, its language and the values of its places, separated by bars. */
    private static String template(JsonObject content) {
        var words = new ArrayList<String>();
        words.add(content.get("name").getAsString());
        words.add(content.getAsJsonObject("language").get("code").getAsString());
        if (content.has("components")) {
            content.getAsJsonArray("components").get(0).getAsJsonObject().getAsJsonArray("parameters")
                    .forEach(p -> words.add(p.getAsJsonObject().get("text").getAsString()));
        }
        return String.join("|", words);
    }

    public static void error(HttpExchange exchange, int status, int code, String words) throws IOException {
        json(exchange, status, "{\"error\":{\"message\":\"" + words + "\",\"code\":" + code + "}}");
    }

    /** Anything at all, as JSON. */
    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        json(exchange, status, body);
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    public List<Sent> to(String waId) {
        return sent.stream().filter(s -> s.to().equals(waId)).toList();
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
