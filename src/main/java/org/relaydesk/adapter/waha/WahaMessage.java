package org.relaydesk.adapter.waha;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.ReadableWords;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.conversation.InboundMessage.Kind;
import org.relaydesk.conversation.InboundMessage.Media;
import org.relaydesk.conversation.InboundMessage.Sender;

/** Reads one message of a customer. Its kind is told by what it holds: WAHA has no word for it of its own. */
final class WahaMessage {
    /** WhatsApp Web's own words for what no person has written. */
    private static final Set<String> NOBODYS = Set.of(
            "e2e_notification", "notification", "notification_template", "gp2", "protocol", "ciphertext", "call_log", "revoked");

    private static final Pattern NAME = Pattern.compile("(?m)^FN[^:]*:(.+)$");

    private final JsonObject message;
    private final String event;

    WahaMessage(JsonObject message, String event) {
        this.message = message;
        this.event = event;
    }

    InboundMessage read(String id, String chat, Instant at) {
        var body = Json.words(message, "body");
        return switch (event) {
            case "message.reaction" -> {
                var reaction = Json.object(message, "reaction");
                yield of(id, chat, at, Kind.ASIDE, Json.words(reaction, "text"), null, "reaction", Json.words(reaction, "messageId"));
            }
            // an id of their own: the message itself is kept under its own already
            case "message.edited" -> of("edit " + id + " " + at.getEpochSecond(), chat, at, Kind.ASIDE, body, null, "edit", edited(id));
            case "message.revoked" -> of("revoke " + id, chat, at, Kind.ASIDE, body, null, "revoke", id);
            default -> written(id, chat, at, body);
        };
    }

    private String edited(String id) {
        var before = Json.words(message, "editedMessageId");
        return before.isEmpty() ? id : before;
    }

    private InboundMessage written(String id, String chat, Instant at, String body) {
        var answers = Json.words(Json.object(message, "replyTo"), "id");
        if (Json.words(message, "hasMedia").equals("true") || !Json.object(message, "media").isEmpty()) {
            return attachment(id, chat, at, body, answers);
        }
        var location = Json.object(message, "location");
        if (!location.isEmpty()) {
            return of(id, chat, at, Kind.OTHER, ReadableWords.location(location), null, "location", answers);
        }
        var cards = Json.member(message, "vCards");
        if (cards != null && cards.isJsonArray() && !cards.getAsJsonArray().isEmpty()) {
            var names = cards.getAsJsonArray().asList().stream().map(WahaMessage::name).collect(Collectors.joining(", "));
            return of(id, chat, at, Kind.OTHER, names, null, "contacts", answers);
        }
        if (!body.isBlank()) {
            return of(id, chat, at, Kind.TEXT, body, null, "text", answers);
        }
        var its = Json.words(Json.object(message, "_data"), "type").toLowerCase(Locale.ROOT);
        return of(id, chat, at, NOBODYS.contains(its) ? Kind.ASIDE : Kind.OTHER, "", null, its.isEmpty() ? "unknown" : its, answers);
    }

    private InboundMessage attachment(String id, String chat, Instant at, String body, String answers) {
        var media = Json.object(message, "media");
        var address = Json.words(media, "url").strip();
        var mime = Json.words(media, "mimetype").strip().toLowerCase(Locale.ROOT);
        var type = type(mime);
        var kind = switch (type) {
            case "image" -> Kind.PICTURE;
            case "document" -> Kind.DOCUMENT;
            default -> Kind.OTHER;
        };
        return address.isEmpty()
                ? of(id, chat, at, Kind.OTHER, body, null, type, answers)
                : of(id, chat, at, kind, body, new Media(address, mime, Json.text(media, "filename")), type, answers);
    }

    private static String type(String mime) {
        if (mime.startsWith("image/")) {
            return mime.startsWith("image/webp") ? "sticker" : "image";
        }
        return mime.startsWith("audio/") ? "audio" : mime.startsWith("video/") ? "video" : "document";
    }

    private static String name(JsonElement card) {
        var text = Json.text(card);
        var name = NAME.matcher(text == null ? "" : text);
        return name.find() ? name.group(1).strip() : "?";
    }

    private InboundMessage of(
            String id, String chat, Instant at, Kind kind, String text, @Nullable Media media, String type, String answers) {
        return new InboundMessage(
                id, sender(chat), at, kind, text, null, media, type, answers.isEmpty() ? null : answers, null);
    }

    /** Behind an {@code @lid} some engines name the phone in what they got from WhatsApp; that is the gateway's word. */
    private Sender sender(String chat) {
        var data = Json.object(message, "_data");
        var key = Json.object(data, "key");
        var info = Json.object(data, "Info");
        var phone = WahaChat.phone(chat);
        for (var text : new String[] {
            Json.words(key, "senderPn"), Json.words(key, "remoteJidAlt"), Json.words(info, "SenderAlt")}) {
            phone = phone.or(() -> WahaChat.phone(text));
        }
        var name = Json.text(data, "notifyName");
        name = name == null ? Json.text(data, "pushName") : name;
        name = name == null ? Json.text(info, "PushName") : name;
        return new Sender(phone.orElse(null), null, name, chat);
    }
}
