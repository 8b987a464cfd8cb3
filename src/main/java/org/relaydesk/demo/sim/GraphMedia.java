package org.relaydesk.demo.sim;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;

/** The pictures that the simulated Graph API holds: customers' screenshots, and what the program uploaded. */
final class GraphMedia {
    private final Map<String, Picture> pictures = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong(700_000_000_001L);

    record Picture(byte[] content, String mimeType) {}

    String keep(byte[] content, String mimeType) {
        var id = Long.toString(next.getAndIncrement());
        pictures.put(id, new Picture(content, mimeType));
        return id;
    }

    Optional<Picture> find(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    /** What {@code GET /{media-id}} tells. */
    static JsonObject about(String id, Picture picture, String url) {
        var about = LoopbackServer.object(Map.of(
                "messaging_product", "whatsapp", "url", url, "mime_type", picture.mimeType(), "sha256", Sha256.of(picture.content()), "id", id));
        about.addProperty("file_size", picture.content().length);
        return about;
    }

    /** Takes the file out of an upload; empty where the body is no {@code multipart/form-data} with a file. */
    static Optional<Picture> uploaded(String contentType, byte[] body) {
        int at = contentType.indexOf("boundary=");
        if (at < 0) {
            return Optional.empty();
        }
        var boundary = "--" + contentType.substring(at + 9).replace("\"", "");
        // one character a byte: cutting text is cutting bytes then
        for (var part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head > 0 && part.substring(0, head).contains("name=\"file\"")) {
                var content = part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
                return Optional.of(new Picture(content, header(part.substring(0, head), "content-type")));
            }
        }
        return Optional.empty();
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("application/octet-stream");
    }
}
