package org.relaydesk.adapter.waha;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.DeliveryEvent.State;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * Reads the body of one webhook call of WAHA. {@code message} and {@code message.any} tell of the same message under the
 * same id; {@code fromMe} ones are the seller's own. Times are seconds since the epoch, of the call as a whole
 * milliseconds; one that cannot be read is the epoch.
 */
public final class WahaEvents {
    private static final Set<String> ASIDES = Set.of("message.reaction", "message.edited", "message.revoked");

    private final JsonObject root;
    private final JsonObject payload;

    private WahaEvents(JsonObject root) {
        this.root = root;
        this.payload = Json.object(root, "payload");
    }

    /**
     * @param body the raw body, UTF-8
     * @param session the one that the desk works with, others are passed over; empty where the desk works with another gateway
     *     now, and what came before is still to be read
     * @throws IllegalArgumentException where the body is not a JSON object with an {@code event}
     */
    public static WahaEvent parse(byte[] body, String session) {
        var root = Json.parseObject(new String(body, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("the body is not a JSON object"));
        var event = Json.words(root, "event");
        if (event.isBlank()) {
            throw new IllegalArgumentException("the body names no event");
        }
        var of = Json.words(root, "session");
        return session.isEmpty() || of.isEmpty() || of.equals(session)
                ? new WahaEvents(root).read(event)
                : new WahaEvent.Other("of the session " + of);
    }

    /** The id of a customer's message as it is in his phone's chat; one of another form stays as it is. */
    public static String underPhone(String id, String phone) {
        var parts = WahaId.of(id);
        return parts.chat().isEmpty() || parts.fromMe() ? id : "false_" + phone + "@c.us_" + parts.key();
    }

    private WahaEvent read(String event) {
        return switch (event) {
            case "message", "message.any" -> message(event);
            case "message.ack" -> ack();
            case "session.status" -> new WahaEvent.Session(WahaStatus.standing(Json.words(payload, "status")));
            default -> ASIDES.contains(event) ? message(event) : new WahaEvent.Other(event);
        };
    }

    private WahaEvent message(String event) {
        var whole = event.equals("message.revoked") ? deleted() : payload;
        var id = Json.words(whole, "id").strip();
        if (id.isEmpty()) {
            return new WahaEvent.Other("a message without an id");
        }
        boolean own = fromMe(whole, id);
        var chat = chat(whole, id, own);
        if (!WahaChat.isPerson(chat)) {
            return new WahaEvent.Other("a message of " + (chat.isEmpty() ? "nobody" : chat.replaceFirst("^[^@]*", "")));
        }
        if (own) {
            return event.startsWith("message.") && !event.equals("message.any")
                    ? new WahaEvent.Other(event + " of our own")
                    : new WahaEvent.Left(
                            Json.words(whole, "source").equals("api"), WahaId.of(id).key(), chat, Json.words(whole, "body"), at(whole));
        }
        return new WahaEvent.Received(new WahaMessage(whole, event).read(id, chat, at(whole)));
    }

    /** The message as it was: what is left of it has another id in some engines. */
    private JsonObject deleted() {
        var before = Json.object(payload, "before");
        return before.isEmpty() ? Json.object(payload, "after") : before;
    }

    private WahaEvent ack() {
        var id = WahaId.of(Json.words(payload, "id"));
        boolean own = Json.text(payload, "fromMe") == null ? id.fromMe() : Json.words(payload, "fromMe").equals("true");
        var state = state(Json.words(payload, "ack"), Json.words(payload, "ackName"));
        if (!own || id.key().isEmpty() || state == null) {
            return new WahaEvent.Other("a tick of no use");
        }
        var chat = id.chat().isEmpty() ? WahaChat.plain(Json.words(payload, "to")) : id.chat();
        if (!WahaChat.isPerson(chat)) {
            return new WahaEvent.Other("a tick of a group");
        }
        var failure = state == State.FAILED ? new SendAnswer.Refused(null, "WhatsApp could not deliver it") : null;
        return new WahaEvent.Ticked(new DeliveryEvent(id.key(), null, state, called(), failure), chat);
    }

    /** −1 error, 0 pending, 1 with the server, 2 on the device, 3 read, 4 played; by name where there is no number. */
    private static @Nullable State state(String ack, String name) {
        return switch (ack.isBlank() ? name.strip().toUpperCase(Locale.ROOT) : ack.strip()) {
            case "-1", "ERROR" -> State.FAILED;
            case "1", "SERVER" -> State.SENT;
            case "2", "DEVICE" -> State.DELIVERED;
            case "3", "4", "READ", "PLAYED" -> State.READ;
            default -> null;
        };
    }

    private static boolean fromMe(JsonObject message, String id) {
        var said = Json.text(message, "fromMe");
        return said == null ? WahaId.of(id).fromMe() : said.equals("true");
    }

    /** Whose conversation it belongs to. */
    private static String chat(JsonObject message, String id, boolean own) {
        var named = WahaId.of(id).chat();
        var other = WahaChat.plain(Json.words(message, own ? "to" : "from"));
        return other.isEmpty() ? named : other;
    }

    private Instant at(JsonObject message) {
        var seconds = Json.words(message, "timestamp").strip();
        return seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : called();
    }

    /** When WAHA called. */
    private Instant called() {
        var millis = Json.words(root, "timestamp").strip();
        return millis.matches("\\d{12,14}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : Instant.EPOCH;
    }
}
