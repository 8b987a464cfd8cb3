package org.relaydesk.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntSupplier;

import com.google.gson.JsonObject;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** The callers of the listener: Meta with its webhooks, and the phone that forwards bank SMS. */
public final class Phone implements AutoCloseable {
    public static final String SMS_TOKEN = "sms-token-1";
    public static final String BANK = "VM-HDFCBK-S";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yy", Locale.ENGLISH).withZone(ZoneId.of("Asia/Kolkata"));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final IntSupplier port;

    public Phone(IntSupplier port) {
        this.port = port;
    }

    /** A signed webhook call; the answer's status. */
    public int webhook(String body) {
        return webhook(body, Hooks.signature(body));
    }

    public int webhook(String body, String signature) {
        return send(to("/whatsapp/cloud")
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A signed webhook call of WAHA; the answer's status. */
    public int waha(String body) {
        return send(to("/whatsapp/waha")
                .header("Content-Type", "application/json")
                .header("X-Webhook-Hmac", WahaHooks.signature(body))
                .header("X-Webhook-Hmac-Algorithm", "sha512")
                .POST(BodyPublishers.ofString(body)));
    }

    /** An SMS as the usual forwarder posts it. */
    public int sms(String sender, String text, Instant at) {
        return sms(smsBody(sender, text, at));
    }

    public int sms(String body) {
        return send(to("/bank/sms").header("Authorization", "Bearer " + SMS_TOKEN)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public static String smsBody(String sender, String text, Instant at) {
        var body = new JsonObject();
        body.addProperty("from", sender);
        body.addProperty("text", text);
        body.addProperty("sentStamp", at.toEpochMilli());
        body.addProperty("receivedStamp", at.toEpochMilli() + 900);
        body.addProperty("sim", "SIM1");
        return body.toString();
    }

    /** The same SMS by another app (capcom6). */
    public int smsByAnotherApp(String sender, String text, Instant at) {
        var payload = new JsonObject();
        payload.addProperty("messageId", "m" + at.toEpochMilli());
        payload.addProperty("message", text);
        payload.addProperty("sender", sender);
        payload.addProperty("receivedAt", at.toString());
        var body = new JsonObject();
        body.addProperty("event", "sms:received");
        body.add("payload", payload);
        return send(to("/bank/sms?token=" + SMS_TOKEN).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** What the bank writes of a payment by UPI. */
    public static String credit(Paise amount, String utr, Instant at) {
        return "Rs." + Rupees.text(amount).substring(1) + " credited to a/c XX4321 on " + DAY.format(at)
                + " by a/c linked to VPA asha@ybl (UPI Ref No " + utr + ")";
    }

    public int get(String path) {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path)).timeout(Duration.ofSeconds(20));
    }

    private int send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
