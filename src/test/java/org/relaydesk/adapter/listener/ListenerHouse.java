package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.relaydesk.queue.InboxDoor;

/** A listener with everything around it, and a caller. */
final class ListenerHouse implements AutoCloseable {
    static final ListenerSecrets SECRETS = new ListenerSecrets("app-secret-1", "verify-1", "sms-token-1", "waha-hmac-1");

    /** What was left at the door. */
    record Kept(InboxDoor.Source source, String key, String body, String contentType) {}

    final List<Kept> kept = new CopyOnWriteArrayList<>();
    volatile ListenerSecrets secrets = SECRETS;
    volatile Supplier<CompletableFuture<Void>> door = () -> CompletableFuture.completedFuture(null);
    volatile Supplier<String> policy = () -> "<h1>Refunds</h1>";
    final Listener listener;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ListenerHouse() throws IOException {
        listener = Listener.open(
                ListenerSettings.loopback(0),
                () -> secrets,
                (source, key, body, contentType) -> {
                    kept.add(new Kept(source, key, new String(body, StandardCharsets.UTF_8), contentType));
                    return door.get();
                },
                () -> Map.of("status", "ok", "orders", 3),
                () -> policy.get(),
                InstantSource.fixed(Instant.ofEpochSecond(1_780_000_000)));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> start(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    HttpRequest.Builder webhook(String body) {
        return to("/whatsapp/cloud")
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + hmac("app-secret-1", body))
                .POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder sms(String body, String header, String value) {
        return to("/bank/sms").header(header, value).POST(BodyPublishers.ofString(body));
    }

    static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        listener.close();
        client.close();
    }
}
