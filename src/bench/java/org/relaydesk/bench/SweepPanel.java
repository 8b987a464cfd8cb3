package org.relaydesk.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A provider on loopback with so many orders that it computes what it says of each. Counts how often it was asked. */
final class SweepPanel implements AutoCloseable {
    static final int FIRST_ID = 5_000_001;
    private static final int LEFT = 900_000;

    static {
        // else each answer waits for the other side's acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration takes;
    private final AtomicInteger statusCalls = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger some = new AtomicInteger();

    /** @param takes how long each answer takes */
    SweepPanel(Duration takes) throws IOException {
        this.takes = takes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v2";
    }

    /** From now on it says something else of every order. */
    void changeAll() {
        all.incrementAndGet();
    }

    /** From now on it says something else of one order in a hundred. */
    void changeSome() {
        some.incrementAndGet();
    }

    /** How often it was asked for statuses since this was asked last. */
    int statusCalls() {
        return statusCalls.getAndSet(0);
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Thread.sleep(takes);
        byte[] body = (form.contains("action=balance")
                ? "{\"balance\":\"1000.50\",\"currency\":\"USD\"}" : statuses(form)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private String statuses(String form) {
        statusCalls.incrementAndGet();
        int from = form.indexOf("orders=") + "orders=".length();
        int to = form.indexOf('&', from);
        var json = new StringBuilder(12_000).append('{');
        for (var id : form.substring(from, to < 0 ? form.length() : to).split("%2C|,", -1)) {
            json.append(json.length() == 1 ? "\"" : ",\"").append(id)
                    .append("\":{\"charge\":\"0.27819\",\"start_count\":\"3572\",\"status\":\"In progress\",\"remains\":\"")
                    .append(remains(Integer.parseInt(id))).append("\",\"currency\":\"USD\"}");
        }
        return json.append('}').toString();
    }

    private int remains(int id) {
        return LEFT - all.get() - (id % 100 == 0 ? some.get() : 0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
