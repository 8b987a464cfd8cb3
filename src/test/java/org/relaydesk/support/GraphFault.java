package org.relaydesk.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;

/**
 * One way in which sending by the Cloud API fails: by Meta's table of error codes, or as any server may.
 *
 * @param taken whether the message goes out nevertheless
 */
public record GraphFault(String name, Effect effect, boolean taken, Answer answer) {
    /** What it means for the message. */
    public enum Effect { AGAIN, NEVER, CLOSED, UNCLEAR }

    /** @param wamid of the message, where it was taken */
    @FunctionalInterface
    public interface Answer {
        void give(HttpExchange exchange, String wamid) throws IOException;
    }

    /** Takes the message down where it goes out, and answers. */
    public void answer(FakeGraph graph, HttpExchange exchange, JsonObject message) throws IOException {
        answer.give(exchange, taken ? graph.take(message) : "");
    }

    /** All ways but a server that never answers, which takes the program's whole patience each time. */
    public static List<GraphFault> all() {
        var all = new ArrayList<GraphFault>();
        for (var code : List.of("500 1", "503 2", "429 4", "429 80007", "429 130429", "400 131056", "500 131000", "503 131016", "500 131057",
                "503 133004", "401 190", "401 0",
                // the seller has to put these right: meanwhile everything waits
                "400 33", "403 10", "403 200", "403 368", "403 131005", "403 131031", "400 131042", "400 131037", "400 131045", "400 131048",
                "400 133010")) {
            all.add(code(code, Effect.AGAIN));
        }
        for (var code : List.of("400 100", "400 130472", "403 130497", "400 131008",
                "400 131009", "400 131021", "400 131026", "400 131049", "400 131051",
                "400 131052", "400 131053", "404 132001", "400 132000")) {
            all.add(code(code, Effect.NEVER));
        }
        all.add(code("400 131047", Effect.CLOSED));
        all.add(new GraphFault("500 without a word", Effect.AGAIN, false, (e, _) -> e.sendResponseHeaders(500, -1)));
        all.add(new GraphFault("404 page", Effect.AGAIN, false, (e, _) -> page(e, 404)));
        all.add(new GraphFault("502 page", Effect.UNCLEAR, false, (e, _) -> page(e, 502)));
        all.add(new GraphFault("takes it and answers 504", Effect.UNCLEAR, true, (e, _) -> page(e, 504)));
        all.add(new GraphFault("429 with a time", Effect.AGAIN, false, (e, _) -> {
            e.getResponseHeaders().set("Retry-After", "20");
            e.sendResponseHeaders(429, -1);
        }));
        all.add(new GraphFault("429 without", Effect.AGAIN, false, (e, _) -> e.sendResponseHeaders(429, -1)));
        all.add(new GraphFault("hangs up", Effect.UNCLEAR, false, (e, _) -> e.close()));
        all.add(new GraphFault("takes it and hangs up", Effect.UNCLEAR, true, (e, _) -> e.close()));
        all.add(new GraphFault("cut answer", Effect.UNCLEAR, true, GraphFault::cut));
        all.add(new GraphFault("page with 200", Effect.UNCLEAR, false, (e, _) -> page(e, 200)));
        all.add(new GraphFault("takes it and answers a page", Effect.UNCLEAR, true, (e, _) -> page(e, 200)));
        all.add(new GraphFault("answer without an id", Effect.UNCLEAR, true, (e, _) -> FakeGraph.answer(e, 200, "{\"messages\":[{}]}")));
        all.add(new GraphFault("another message's id", Effect.UNCLEAR, true,
                (e, _) -> FakeGraph.answer(e, 200, "{\"messages\":[{\"id\":\"wamid.of-another\"}]}")));
        return all;
    }

    /** The status of HTTP, and Meta's code. */
    private static GraphFault code(String code, Effect effect) {
        var parts = code.split(" ", -1);
        return new GraphFault(code, effect, false, (e, _) ->
                FakeGraph.error(e, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), "trouble " + parts[1]));
    }

    private static void page(HttpExchange exchange, int status) throws IOException {
        var page = "<!DOCTYPE html><html><body>Sorry</body></html>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static void cut(HttpExchange exchange, String wamid) throws IOException {
        exchange.sendResponseHeaders(200, 500);
        exchange.getResponseBody().write(("{\"messages\":[{\"id\":\"" + wamid.substring(0, 5)).getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
