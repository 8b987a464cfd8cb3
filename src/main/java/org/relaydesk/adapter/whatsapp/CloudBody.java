package org.relaydesk.adapter.whatsapp;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.message.MessageGateway.Envelope;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.Outbound.Choice;

/** Writes a message as the Cloud API wants it. */
final class CloudBody {
    private CloudBody() {}

    /** @param mediaId of the uploaded file, for pictures and documents */
    static String of(Envelope envelope, @Nullable String mediaId) {
        var message = new JsonObject();
        message.addProperty("messaging_product", "whatsapp");
        message.addProperty("recipient_type", "individual");
        CloudRecipient.address(message, envelope.recipient());
        message.addProperty("biz_opaque_callback_data", envelope.key());
        switch (envelope.content()) {
            case Outbound.Text(var text) -> put(message, "text", text(text));
            case Outbound.Buttons buttons -> put(message, "interactive", interactive("button", buttons.text(), buttons(buttons)));
            case Outbound.Menu menu -> put(message, "interactive", interactive("list", menu.text(), list(menu)));
            case Outbound.Picture picture -> put(message, "image", image(picture, mediaId));
            case Outbound.Document document -> put(message, "document", document(document, mediaId));
            case Outbound.Template template -> put(message, "template", template(template));
            case Outbound.UpiQr _ -> throw new IllegalArgumentException("a QR code is drawn before it is sent");
        }
        return message.toString();
    }

    private static void put(JsonObject message, String type, JsonObject content) {
        message.addProperty("type", type);
        message.add(type, content);
    }

    private static JsonObject text(String text) {
        var content = new JsonObject();
        content.addProperty("preview_url", false);
        content.addProperty("body", text);
        return content;
    }

    private static JsonObject image(Outbound.Picture picture, @Nullable String mediaId) {
        var content = new JsonObject();
        content.addProperty("id", mediaId);
        if (!picture.text().isEmpty()) {
            content.addProperty("caption", picture.text());
        }
        return content;
    }

    private static JsonObject document(Outbound.Document document, @Nullable String mediaId) {
        var content = new JsonObject();
        content.addProperty("id", mediaId);
        content.addProperty("filename", document.filename());
        if (!document.text().isEmpty()) {
            content.addProperty("caption", document.text());
        }
        return content;
    }

    private static JsonObject template(Outbound.Template template) {
        var language = new JsonObject();
        language.addProperty("code", template.language());
        var content = new JsonObject();
        content.addProperty("name", template.name());
        content.add("language", language);
        if (!template.parameters().isEmpty()) {
            var parameters = new JsonArray();
            template.parameters().forEach(p -> {
                var parameter = new JsonObject();
                parameter.addProperty("type", "text");
                parameter.addProperty("text", p);
                parameters.add(parameter);
            });
            var body = new JsonObject();
            body.addProperty("type", "body");
            body.add("parameters", parameters);
            var components = new JsonArray();
            components.add(body);
            content.add("components", components);
        }
        return content;
    }

    private static JsonObject interactive(String type, String text, JsonObject action) {
        var body = new JsonObject();
        body.addProperty("text", text);
        var content = new JsonObject();
        content.addProperty("type", type);
        content.add("body", body);
        content.add("action", action);
        return content;
    }

    private static JsonObject buttons(Outbound.Buttons buttons) {
        var all = new JsonArray();
        for (var choice : buttons.choices()) {
            var button = new JsonObject();
            button.addProperty("type", "reply");
            button.add("reply", choice(choice));
            all.add(button);
        }
        var action = new JsonObject();
        action.add("buttons", all);
        return action;
    }

    private static JsonObject list(Outbound.Menu menu) {
        var section = new JsonObject();
        section.add("rows", rows(menu.choices()));
        var sections = new JsonArray();
        sections.add(section);
        var action = new JsonObject();
        action.addProperty("button", menu.opener());
        action.add("sections", sections);
        return action;
    }

    private static JsonArray rows(List<Choice> choices) {
        var rows = new JsonArray();
        for (var choice : choices) {
            var row = choice(choice);
            if (!choice.description().isBlank()) {
                row.addProperty("description", choice.description());
            }
            rows.add(row);
        }
        return rows;
    }

    private static JsonObject choice(Choice choice) {
        var object = new JsonObject();
        object.addProperty("id", choice.id());
        object.addProperty("title", choice.title());
        return object;
    }
}
