package org.relaydesk.adapter.whatsapp;

import java.time.Instant;
import java.util.Optional;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.conversation.InboundMessage.Kind;
import org.relaydesk.conversation.InboundMessage.Media;
import org.relaydesk.conversation.InboundMessage.Sender;

/** Reads one message of a webhook call. */
final class CloudMessage {
    private final JsonObject message;
    private final String type;
    private final JsonObject content;

    private CloudMessage(JsonObject message) {
        this.message = message;
        this.type = Json.words(message, "type");
        this.content = Json.object(message, type);
    }

    /** Empty for a message without an id: it could not be told from its repeats. */
    static Optional<InboundMessage> read(JsonObject message, Sender sender) {
        var id = Json.words(message, "id").strip();
        return id.isEmpty() ? Optional.empty() : Optional.of(new CloudMessage(message).read(id, sender));
    }

    private InboundMessage read(String id, Sender sender) {
        var at = CloudTime.of(message);
        return switch (type) {
            case "text" -> of(id, sender, at, Kind.TEXT, Json.words(content, "body"), null, null);
            case "button" -> of(id, sender, at, Kind.REPLY, Json.words(content, "text"), Json.text(content, "payload"), null);
            case "interactive" -> reply(id, sender, at);
            case "image" -> attachment(id, sender, at, Kind.PICTURE);
            case "document" -> attachment(id, sender, at, Kind.DOCUMENT);
            // What the identity is now goes where a choice's id goes: for user_changed_number it is the new wa_id.
            case "system" -> of(id, sender, at, Kind.SYSTEM, Json.words(content, "body"), newIdentity(), null);
            default -> of(id, sender, at, Kind.OTHER, words(), null, null);
        };
    }

    private InboundMessage reply(String id, Sender sender, Instant at) {
        var reply = Json.object(content, Json.words(content, "type"));
        var chosen = Json.text(reply, "id");
        return chosen == null
                ? of(id, sender, at, Kind.OTHER, "", null, null)
                : of(id, sender, at, Kind.REPLY, Json.words(reply, "title"), chosen, null);
    }

    private InboundMessage attachment(String id, Sender sender, Instant at, Kind kind) {
        var media = Json.words(content, "id").strip();
        var caption = Json.words(content, "caption");
        if (media.isEmpty()) {
            return of(id, sender, at, Kind.OTHER, caption, null, null);
        }
        var file = new Media(media, Json.words(content, "mime_type"), Json.text(content, "filename"));
        return of(id, sender, at, kind, caption, null, file);
    }

    private @Nullable String newIdentity() {
        for (var name : new String[] {"new_wa_id", "wa_id", "user_id"}) {
            var text = Json.words(content, name).strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The little that can be shown of a kind that the program does not use. */
    private String words() {
        var caption = Json.words(content, "caption");
        return caption.isEmpty() ? Json.words(content, "emoji") : caption;
    }

    private InboundMessage of(
            String id,
            Sender sender,
            Instant at,
            Kind kind,
            String text,
            @Nullable String replyId,
            @Nullable Media media) {
        return new InboundMessage(id, sender, at, kind, text, replyId, media, type.isEmpty() ? "unknown" : type);
    }
}
