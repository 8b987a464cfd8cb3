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
    private final String id;
    private final Sender sender;

    private CloudMessage(JsonObject message, String id, Sender sender) {
        this.message = message;
        this.type = Json.words(message, "type");
        this.content = Json.object(message, type);
        this.id = id;
        this.sender = sender;
    }

    /** Empty for a message without an id: it could not be told from its repeats. */
    static Optional<InboundMessage> read(JsonObject message, Sender sender) {
        var id = Json.words(message, "id").strip();
        return id.isEmpty() ? Optional.empty() : Optional.of(new CloudMessage(message, id, sender).read());
    }

    private InboundMessage read() {
        return switch (type) {
            case "text" -> of(Kind.TEXT, Json.words(content, "body"), null, null);
            case "button" -> of(Kind.REPLY, Json.words(content, "text"), Json.text(content, "payload"), null);
            case "interactive" -> reply();
            case "image" -> attachment(Kind.PICTURE);
            case "document" -> attachment(Kind.DOCUMENT);
            case "audio", "voice", "video", "sticker" -> attachment(Kind.OTHER);
            // what asks for no answer; a new text or caption of an old message is only shown
            case "reaction", "edit", "revoke" -> of(Kind.ASIDE, CloudWords.of(message, type), null, null);
            case "system" -> system();
            default -> of(Kind.OTHER, CloudWords.of(message, type), null, null);
        };
    }

    private InboundMessage reply() {
        var reply = Json.object(content, Json.words(content, "type"));
        var chosen = Json.text(reply, "id");
        return chosen == null
                ? of(Kind.OTHER, CloudWords.of(message, type), null, null)
                : of(Kind.REPLY, Json.words(reply, "title"), chosen, null);
    }

    private InboundMessage attachment(Kind kind) {
        var media = Json.words(content, "id").strip();
        var caption = Json.words(content, "caption");
        if (media.isEmpty()) {
            return of(Kind.OTHER, caption, null, null);
        }
        return of(kind, caption, null, new Media(media, Json.words(content, "mime_type"), Json.text(content, "filename")));
    }

    /** What the identity is now goes where a choice's id goes, so that it is kept with the message. */
    private InboundMessage system() {
        var moved = CloudMove.of(content);
        var now = moved == null ? null : moved.waId() == null ? moved.userId() : moved.waId();
        return new InboundMessage(
                id, moved == null ? sender : CloudMove.before(sender, content), CloudTime.of(message), Kind.SYSTEM,
                Json.words(content, "body"), now, null, type, context(), moved);
    }

    private InboundMessage of(Kind kind, String text, @Nullable String replyId, @Nullable Media media) {
        return new InboundMessage(
                id, sender, CloudTime.of(message), kind, text, replyId, media, type.isEmpty() ? "unknown" : type, context(), null);
    }

    /** Which message it answers, or is a reaction to. */
    private @Nullable String context() {
        for (var inside : new String[] {
            Json.words(Json.object(message, "context"), "id"), Json.words(content, "message_id"),
            Json.words(content, "original_message_id")}) {
            if (!inside.isBlank()) {
                return inside.strip();
            }
        }
        return null;
    }
}
