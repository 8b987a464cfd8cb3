package org.relaydesk.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhook calls as Meta makes them, each with a message of its own, signed. */
final class Webhooks {
    static final String SECRET = "app-secret-1";
    static final String PATH = "/whatsapp/cloud";
    static final int CUSTOMERS = 2_000;

    private Webhooks() {}

    /**
     * The whole request.
     *
     * @param number that no other call has
     */
    static byte[] request(long number) {
        var body = body(number).getBytes(StandardCharsets.UTF_8);
        var head = "POST " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256="
                + HexFormat.of().formatHex(hmac(body)) + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        var request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }

    static byte[] hmac(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static String body(long number) {
        var from = "9198" + (10_000_000 + number % CUSTOMERS);
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\",\"value\":{"
                + "\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":\"915550001\","
                + "\"phone_number_id\":\"5550001\"},\"contacts\":[{\"profile\":{\"name\":\"Customer " + number % CUSTOMERS
                + "\"},\"wa_id\":\"" + from + "\"}],\"messages\":[{\"from\":\"" + from + "\",\"id\":\"wamid.bench" + number
                + "\",\"timestamp\":\"" + System.currentTimeMillis() / 1000
                + "\",\"type\":\"text\",\"text\":{\"body\":\"wallet\"}}]}}]}]}";
    }
}
