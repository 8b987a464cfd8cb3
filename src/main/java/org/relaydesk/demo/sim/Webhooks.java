package org.relaydesk.demo.sim;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.google.gson.JsonObject;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Exchange;
import org.relaydesk.adapter.http.OnceBody;
import org.relaydesk.adapter.http.Outcome;

/** Calls the webhook of the program as Meta does: signed with the app secret, repeated where it was not taken. */
final class Webhooks implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final long ANSWER_LIMIT = 1L << 16;
    private static final int ATTEMPTS = 4;
    private static final String CHALLENGE = "1158201444";

    private final Exchange exchange = Exchange.pooled();
    private final String appSecret;
    private volatile @Nullable URI listener;

    Webhooks(String appSecret) {
        this.appSecret = appSecret;
    }

    /**
     * Has the webhook verified first, as Meta does when it is set up.
     *
     * @throws IllegalStateException if it does not repeat the challenge
     */
    void connect(URI address, String verifyToken) {
        var url = Optional.ofNullable(HttpUrl.parse(address.toString())).orElseThrow().newBuilder()
                .addQueryParameter("hub.mode", "subscribe")
                .addQueryParameter("hub.verify_token", verifyToken)
                .addQueryParameter("hub.challenge", CHALLENGE)
                .build();
        var outcome = exchange.run(new Request.Builder().url(url).build(), TIMEOUT, ANSWER_LIMIT);
        if (!(outcome instanceof Outcome.Answer answer && answer.isSuccess() && answer.text().equals(CHALLENGE))) {
            throw new IllegalStateException("the webhook was not verified: " + outcome);
        }
        listener = address;
    }

    /** @throws IllegalStateException if the program does not take it */
    void post(JsonObject body) {
        var to = listener;
        if (to == null) {
            throw new IllegalStateException("the simulated WhatsApp knows no webhook");
        }
        var text = body.toString();
        Outcome outcome = new Outcome.NotSent("never tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            outcome = exchange.run(request(to, text), TIMEOUT, ANSWER_LIMIT);
            if (outcome instanceof Outcome.Answer answer && answer.isSuccess()) {
                return;
            }
        }
        throw new IllegalStateException("the webhook was not taken: " + outcome);
    }

    @Override
    public void close() {
        exchange.close();
    }

    private Request request(URI to, String text) {
        return new Request.Builder()
                .url(to.toString())
                .header("X-Hub-Signature-256", "sha256=" + sign(text.getBytes(StandardCharsets.UTF_8)))
                .post(OnceBody.json(text))
                .build();
    }

    private String sign(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
