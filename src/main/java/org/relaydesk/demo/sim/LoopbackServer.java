package org.relaydesk.demo.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.listener.ServerLimits;

/** A small HTTP server on the loopback interface and any free port, one virtual thread a request. */
final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** One request, whole. */
    record Ask(String method, String path, @Nullable String bearer, String type, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    record Answer(int status, String type, byte[] body) {
        static Answer json(int status, JsonElement json) {
            return new Answer(status, "application/json", json.toString().getBytes(StandardCharsets.UTF_8));
        }

        static Answer json(JsonElement json) {
            return json(200, json);
        }
    }

    /** Answers requests; null is no answer at all: the connection is dropped. */
    interface Site {
        @Nullable Answer answer(Ask ask);
    }

    LoopbackServer(Site site) {
        ServerLimits.set();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port of this machine can be opened for the demo", e);
        }
        server.createContext("/", exchange -> serve(exchange, site));
        server.setExecutor(threads);
        server.start();
    }

    /** Such as {@code http://127.0.0.1:4711}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static void serve(HttpExchange exchange, Site site) {
        try (exchange) {
            var answer = answer(ask(exchange), site);
            if (answer != null) {
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                if (answer.body().length > 0) {
                    exchange.getResponseBody().write(answer.body());
                }
            }
        } catch (IOException e) {
            LOG.debug("a caller went away: {}", e.getMessage());
        }
    }

    private static @Nullable Answer answer(Ask ask, Site site) {
        try {
            return site.answer(ask);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed in the demo", ask.method(), ask.path(), e);
            return Answer.json(500, object(Map.of("error", "the simulator failed")));
        }
    }

    private static Ask ask(HttpExchange exchange) throws IOException {
        var head = exchange.getRequestHeaders();
        var authorization = head.getFirst("Authorization");
        var type = head.getFirst("Content-Type");
        return new Ask(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                authorization != null && authorization.startsWith("Bearer ") ? authorization.substring(7) : null,
                type == null ? "" : type,
                exchange.getRequestBody().readAllBytes());
    }

    static JsonObject object(Map<String, String> members) {
        var object = new JsonObject();
        members.forEach(object::addProperty);
        return object;
    }
}
