package org.relaydesk.demo.sim;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;

/**
 * A message that a simulated customer received.
 *
 * @param id the wamid that it was given
 * @param key its {@code biz_opaque_callback_data}
 * @param kind {@code text}, {@code button}, {@code list} or {@code image}
 * @param text body or caption
 * @param choices of buttons and lists
 * @param media the id of the uploaded picture; empty for none
 */
public record Received(
        String id, String to, String key, String kind, String text, List<Choice> choices, String media) {
    /** One button or list row. */
    public record Choice(String id, String title) {}

    /** From the body of {@code POST /messages}. */
    static Received read(String wamid, JsonObject body) {
        var to = Json.words(body, "to");
        var type = Json.words(body, "type");
        var content = Json.object(body, type);
        var known = new Received(
                wamid, to.isEmpty() ? Json.words(body, "recipient") : to, Json.words(body, "biz_opaque_callback_data"), type, "", List.of(), "");
        return switch (type) {
            case "text" -> known.with("text", Json.words(content, "body"), List.of(), "");
            case "image" -> known.with("image", Json.words(content, "caption"), List.of(), Json.words(content, "id"));
            case "interactive" -> known.with(
                    Json.words(content, "type"),
                    Json.words(Json.object(content, "body"), "text"),
                    choices(Json.object(content, "action")),
                    "");
            default -> known;
        };
    }

    private Received with(String newKind, String newText, List<Choice> newChoices, String newMedia) {
        return new Received(id, to, key, newKind, newText, newChoices, newMedia);
    }

    private static List<Choice> choices(JsonObject action) {
        var choices = new ArrayList<Choice>();
        Json.objects(action, "buttons").forEach(b -> choices.add(choice(Json.object(b, "reply"))));
        for (var section : Json.objects(action, "sections")) {
            Json.objects(section, "rows").forEach(row -> choices.add(choice(row)));
        }
        return List.copyOf(choices);
    }

    private static Choice choice(JsonObject object) {
        return new Choice(Json.words(object, "id"), Json.words(object, "title"));
    }
}
