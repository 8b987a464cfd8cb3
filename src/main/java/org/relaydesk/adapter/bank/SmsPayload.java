package org.relaydesk.adapter.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One SMS as an app on the seller's phone forwarded it.
 *
 * @param sender the header or number it came from
 * @param text the words of the SMS
 * @param received when, in the app's own writing (epoch milliseconds or a date); empty where it does not say
 */
public record SmsPayload(String sender, String text, String received) {
    /**
     * Reads what an app posts: SMS Gateway ({@code from,text,sentStamp}), capcom6 ({@code event,payload}) and
     * SmsForwarder ({@code from,content,timestamp}), as JSON or as a form.
     *
     * @throws IllegalArgumentException where the body is none of these
     */
    public static SmsPayload parse(byte[] body, String contentType) {
        return SmsShapes.read(new String(body, StandardCharsets.UTF_8), contentType);
    }

    /**
     * The same for every delivery of the same SMS, and another for another SMS: the SHA-256 in hex of sender, text and
     * time. Stands in for the bank's reference where there is none.
     */
    public String key() {
        var all = sender.strip().toUpperCase(Locale.ROOT) + "\n" + text.strip() + "\n" + received;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
