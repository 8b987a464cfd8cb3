package org.relaydesk.demo.sim;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.demo.sim.LoopbackServer.Answer;
import org.relaydesk.demo.sim.LoopbackServer.Ask;

/**
 * A simulated WhatsApp Graph API with the phones behind it. What the program sends reaches a phone; what phones send
 * reaches the program as signed webhooks, and so do the ticks.
 */
public final class SimGraph implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimGraph.class);
    private static final String VERSION = "/v26.0/";
    private static final String FILES = "/files/";

    private final GraphSecrets secrets;
    private final WebhookBody bodies;
    private final Webhooks webhooks;
    private final Duration readAfter;
    private final Bell bell;
    private final InstantSource clock;
    private final GraphMedia media = new GraphMedia();
    private final Map<String, SimPhone> phones = new ConcurrentHashMap<>();
    private final AtomicLong wamids = new AtomicLong(1);
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-ticks").daemon(true).factory());
    private final LoopbackServer server;

    /**
     * Opens it.
     *
     * @param readAfter how long customers leave a message unread
     * @param bell rings when a phone has received something
     */
    public SimGraph(GraphSecrets secrets, Duration readAfter, InstantSource clock, Bell bell) {
        this.secrets = secrets;
        this.bodies = new WebhookBody(secrets.phoneNumberId(), clock);
        this.webhooks = new Webhooks(secrets.appSecret());
        this.readAfter = readAfter;
        this.bell = bell;
        this.clock = clock;
        this.server = new LoopbackServer(this::answer);
    }

    /** The base address with the version, as in the settings. */
    public URI url() {
        return URI.create(server.address() + VERSION.substring(0, VERSION.length() - 1));
    }

    /**
     * Sets where the program's webhook is, and has it verified.
     *
     * @param webhook {@code http://127.0.0.1:8787/whatsapp/cloud}
     * @throws IllegalStateException if it does not know the verify token
     */
    public void connect(URI webhook) {
        webhooks.connect(webhook, secrets.verifyToken());
    }

    /** @param waId the number's digits with country code */
    public SimPhone phone(String waId, String name) {
        return phones.computeIfAbsent(waId, id -> new SimPhone(id, name, this));
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        server.close();
        webhooks.close();
    }

    void send(SimPhone from, String type, JsonObject content) {
        webhooks.post(bodies.message(from.waId(), from.name(), wamid(), type, content));
    }

    JsonObject attach(byte[] content, String mimeType) {
        var id = media.keep(content, mimeType);
        return LoopbackServer.object(Map.of("id", id, "mime_type", mimeType, "sha256", Sha256.of(content)));
    }

    Instant now() {
        return clock.instant();
    }

    Optional<byte[]> picture(String media) {
        return media.isEmpty() ? Optional.empty() : this.media.find(media).map(GraphMedia.Picture::content);
    }

    private String wamid() {
        return "wamid.DEMO" + wamids.getAndIncrement();
    }

    private Answer answer(Ask ask) {
        if (!secrets.accessToken().equals(ask.bearer())) {
            return error(401, 190, "Invalid OAuth access token");
        }
        var path = ask.path();
        if (path.equals(VERSION + secrets.phoneNumberId() + "/messages")) {
            return take(ask);
        }
        if (path.equals(VERSION + secrets.phoneNumberId() + "/media")) {
            return GraphMedia.uploaded(ask.type(), ask.body())
                    .map(p -> Answer.json(LoopbackServer.object(Map.of("id", media.keep(p.content(), p.mimeType())))))
                    .orElseGet(() -> error(400, 100, "No file"));
        }
        if (path.startsWith(FILES)) {
            return media.find(path.substring(FILES.length()))
                    .map(p -> new Answer(200, p.mimeType(), p.content()))
                    .orElseGet(() -> error(404, 100, "No such file"));
        }
        var id = path.startsWith(VERSION) ? path.substring(VERSION.length()) : "";
        return media.find(id)
                .map(p -> Answer.json(GraphMedia.about(id, p, server.address() + FILES + id)))
                .orElseGet(() -> error(404, 100, "Unsupported get request"));
    }

    private Answer take(Ask ask) {
        var body = Json.parseObject(ask.text());
        if (body.isEmpty()) {
            return error(400, 100, "Invalid parameter");
        }
        var message = Received.read(wamid(), body.get());
        phone(message.to(), message.to()).take(message);
        bell.ring();
        tick(message, "delivered", readAfter.dividedBy(2));
        tick(message, "read", readAfter);
        var id = new JsonArray();
        id.add(LoopbackServer.object(Map.of("id", message.id())));
        var answer = LoopbackServer.object(Map.of("messaging_product", "whatsapp"));
        answer.add("messages", id);
        return Answer.json(answer);
    }

    private void tick(Received message, String state, Duration after) {
        try {
            var _ = ticks.schedule(() -> tell(message, state), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed before {} was {}", message.id(), state);
        }
    }

    private void tell(Received message, String state) {
        try {
            webhooks.post(bodies.status(message, state));
        } catch (RuntimeException e) {
            LOG.warn("the tick {} of {} was not taken: {}", state, message.id(), e.getMessage());
        }
    }

    private static Answer error(int status, int code, String words) {
        var error = LoopbackServer.object(Map.of("message", words, "type", "OAuthException"));
        error.addProperty("code", code);
        var answer = new JsonObject();
        answer.add("error", error);
        return Answer.json(status, answer);
    }
}
