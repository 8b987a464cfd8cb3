package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/** What is answered. */
record Reply(int status, String contentType, String body, Map<String, String> headers) {
    static Reply of(int status) {
        return new Reply(status, "text/plain; charset=utf-8", "", Map.of());
    }

    static Reply of(int status, String contentType, String body) {
        return new Reply(status, contentType, body, Map.of());
    }

    /** Not now: the sender is to come back after so many seconds. */
    static Reply later(int status, int seconds) {
        return new Reply(status, "text/plain; charset=utf-8", "", Map.of("Retry-After", Integer.toString(seconds)));
    }

    Reply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more);
    }

    void send(HttpExchange exchange) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = exchange.getResponseHeaders();
        head.set("Content-Type", contentType);
        head.set("X-Content-Type-Options", "nosniff");
        head.set("Cache-Control", "no-store");
        headers.forEach(head::set);
        if (exchange.getRequestMethod().equals("HEAD") || bytes.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
