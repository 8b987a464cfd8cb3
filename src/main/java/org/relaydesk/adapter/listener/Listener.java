package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.queue.InboxDoor;

/**
 * The HTTP listener: webhooks of WhatsApp and of the phone that forwards bank SMS, the health page and the refund
 * policy. Answers 404 for anything else and for what is not set up, 401 for a bad signature or token, 405 for a wrong
 * method, 413 for a body over its limit, 429 above 2,000 requests a second, 503 while nothing can be kept.
 */
public final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final long PER_SECOND = 2_000;
    private static final long BURST = 4_000;
    private static final int BACKLOG = 512;
    private static final int FINISH_SECONDS = 5;

    private static final Reply CLOSED = Reply.later(503, FINISH_SECONDS).with("Connection", "close");

    private final Visits visits = new Visits();
    private final HttpServer server;
    private final ExecutorService threads;
    private final RateLimit limit;
    private final Routes routes;

    private Listener(HttpServer server, RateLimit limit, Routes routes) {
        this.server = server;
        this.limit = limit;
        this.routes = routes;
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("listener-", 0).factory());
    }

    /**
     * Opens the port and serves from then on.
     *
     * @param secrets asked at each request, so that changed settings need no restart
     * @param health what {@code /healthz} tells as JSON; no secrets
     * @param policy the page that {@code /policy} shows, as HTML
     * @throws IOException with a sentence for the seller where the port cannot be opened
     */
    public static Listener open(
            ListenerSettings settings,
            Supplier<ListenerSecrets> secrets,
            InboxDoor door,
            Supplier<? extends Map<String, ?>> health,
            Supplier<String> policy,
            InstantSource clock)
            throws IOException {
        ServerLimits.set();
        var listener = new Listener(
                server(settings), new RateLimit(clock, PER_SECOND, BURST), routes(secrets, door, health, policy));
        listener.start();
        return listener;
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Takes no more requests and lets those that are being served finish, for 5 s at most. */
    @Override
    public void close() {
        try {
            if (!visits.close(FINISH_SECONDS)) {
                LOG.warn("the listener was closed while requests were being served");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdown();
    }

    private void start() {
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    private void serve(HttpExchange exchange) {
        boolean isOpen = visits.enter();
        try (exchange) {
            (isOpen ? reply(exchange) : CLOSED).send(exchange);
        } catch (IOException e) {
            LOG.debug("a caller went away: {}", e.getMessage());
        } finally {
            if (isOpen) {
                visits.leave();
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (!limit.tryTake()) {
            return Reply.later(429, 1);
        }
        try {
            return routes.answer(exchange);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI().getPath(), e);
            return Reply.of(500);
        }
    }

    private static HttpServer server(ListenerSettings settings) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port());
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (BindException e) {
            throw new IOException("cannot listen on " + settings.bind() + " port " + settings.port() + ": " + e.getMessage(), e);
        }
    }

    private static Routes routes(
            Supplier<ListenerSecrets> secrets,
            InboxDoor door,
            Supplier<? extends Map<String, ?>> health,
            Supplier<String> policy) {
        var bodies = new Bodies();
        var keeping = new Keeping(door);
        var gson = new Gson();
        return new Routes(Map.of(
                "/whatsapp/cloud", new WhatsAppRoute(secrets, bodies, keeping).place(),
                "/whatsapp/waha", new WahaRoute(secrets, bodies, keeping).place(),
                "/bank/sms", new SmsRoute(secrets, bodies, keeping).place(),
                "/healthz", page("application/json; charset=utf-8", () -> gson.toJson(health.get())),
                "/policy", page("text/html; charset=utf-8", policy)));
    }

    private static Routes.Place page(String contentType, Supplier<String> content) {
        return new Routes.Place(() -> true, Map.of("GET", _ -> Reply.of(200, contentType, content.get())
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")));
    }
}
