package org.relaydesk.adapter.bank;

import java.util.Locale;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Form;
import org.relaydesk.adapter.http.Json;

/** The shapes in which forwarder apps post an SMS. */
final class SmsShapes {
    /** SmsForwarder's own template around the text: sender, text, SIM, time, phone. */
    private static final Pattern TEMPLATE = Pattern.compile(
            "(?s)(?<text>.*?)\\R(?:SIM[^\\r\\n]*\\R)?(?<time>\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})(?:\\R[^\\r\\n]*)?\\s*");

    /** capcom6 tells of sent and delivered messages too. */
    private static final String RECEIVED = "sms:received";
    /** What surrounds a name unseen. */
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\u00a0\\p{Cf}]+|[\\s\\u00a0\\p{Cf}]+$");

    private SmsShapes() {}

    static SmsPayload read(String posted, String contentType) {
        var body = posted.startsWith("\uFEFF") ? posted.substring(1) : posted;
        boolean json = body.stripLeading().startsWith("{")
                || contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
        var object = json
                ? Json.parseObject(body).orElseThrow(() -> new IllegalArgumentException("the body is not a JSON object"))
                : form(body);
        return read(object);
    }

    private static SmsPayload read(JsonObject object) {
        if (object.has("event") && !Json.words(object, "event").equals(RECEIVED)) {
            throw new IllegalArgumentException("the event is not " + RECEIVED);
        }
        var inner = Json.object(object, "payload");
        if (inner.has("message")) {
            var sender = Json.words(inner, "sender");
            return checked(
                    sender.isBlank() ? Json.words(inner, "phoneNumber") : sender,
                    Json.words(inner, "message"),
                    Json.words(inner, "receivedAt"));
        }
        if (object.has("content")) {
            return templated(Json.words(object, "from"), Json.words(object, "content"));
        }
        // When the bank sent it is the same in each copy; some phones do not know it and say 0.
        var sent = Json.words(object, "sentStamp");
        return checked(
                Json.words(object, "from"),
                Json.words(object, "text"),
                sent.isBlank() || sent.equals("0") ? Json.words(object, "receivedStamp") : sent);
    }

    /** Its {@code timestamp} is when the app posted, another one for each attempt: only the time in the text is the SMS's. */
    private static SmsPayload templated(String from, String content) {
        var text = content.strip();
        if (!from.isBlank() && text.startsWith(from.strip())) {
            var rest = text.substring(from.strip().length());
            text = rest.startsWith("\n") || rest.startsWith("\r") ? rest.strip() : text;
        }
        var m = TEMPLATE.matcher(text);
        return m.matches() ? checked(from, m.group("text"), m.group("time")) : checked(from, text, "");
    }

    private static SmsPayload checked(String sender, String text, String received) {
        if (sender.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("the body names no sender or no text");
        }
        return new SmsPayload(UNSEEN.matcher(sender).replaceAll(""), text.strip(), received.strip());
    }

    private static JsonObject form(String body) {
        var object = new JsonObject();
        Form.parse(body).forEach(object::addProperty);
        return object;
    }
}
