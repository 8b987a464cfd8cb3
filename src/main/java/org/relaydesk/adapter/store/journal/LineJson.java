package org.relaydesk.adapter.store.journal;

import java.time.Instant;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Figures;
import org.relaydesk.book.Sealed;

/**
 * A line of {@code book.jsonl}: {@code id, at, who, what, order?, customer?, figures{}, changes[]?, before, hash}. The
 * changes stand in it to the letter as they were sealed; a part of longer changes, which is no JSON by itself, is a
 * string.
 */
final class LineJson {
    private LineJson() {}

    /** Without the line's end. */
    static String write(Sealed line) {
        var json = new StringBuilder(400)
                .append("{\"id\":").append(line.id())
                .append(",\"at\":\"").append(line.at()).append('"')
                .append(",\"who\":").append(Kind.quoted(line.who()))
                .append(",\"what\":").append(Kind.quoted(line.what()));
        if (line.orderNumber() != null) {
            json.append(",\"order\":").append(line.orderNumber());
        }
        if (line.customerId() != null) {
            json.append(",\"customer\":").append(line.customerId());
        }
        figures(json.append(",\"figures\":{"), Figures.read(line.figures()));
        if (line.changes() != null) {
            json.append("},\"changes\":").append(isPart(line) ? Kind.quoted(line.changes()) : line.changes());
        } else {
            json.append('}');
        }
        return json.append(",\"before\":\"").append(line.beforeHash())
                .append("\",\"hash\":\"").append(line.hash()).append("\"}").toString();
    }

    private static void figures(StringBuilder json, Map<String, String> figures) {
        boolean first = true;
        for (var figure : figures.entrySet()) {
            json.append(first ? "" : ",").append(Kind.quoted(figure.getKey())).append(':')
                    .append(Kind.quoted(figure.getValue()));
            first = false;
        }
    }

    static boolean isPart(Sealed line) {
        return Figures.read(line.figures()).containsKey("parts");
    }

    /** @throws JsonParseException or another runtime exception if it is no such line */
    static Sealed read(String text) {
        var json = JsonParser.parseString(text).getAsJsonObject();
        var figures = new StringBuilder();
        json.getAsJsonObject("figures").entrySet().forEach(f ->
                figures.append(f.getKey()).append('=').append(f.getValue().getAsString()).append('\n'));
        return new Sealed(
                json.get("id").getAsLong(), Instant.parse(json.get("at").getAsString()), json.get("who").getAsString(),
                json.get("what").getAsString(), number(json, "order"), number(json, "customer"), figures.toString(),
                changes(text, json.get("changes")), json.get("before").getAsString(), json.get("hash").getAsString());
    }

    /** As they stand in the text: written anew they might differ by a letter, and their hash with it. */
    private static @Nullable String changes(String text, @Nullable JsonElement changes) {
        if (changes == null) {
            return null;
        }
        if (changes.isJsonPrimitive()) {
            return changes.getAsString();
        }
        int from = text.indexOf(START_OF_CHANGES) + START_OF_CHANGES.length();
        return text.substring(from, text.lastIndexOf(END_OF_CHANGES));
    }

    private static final String START_OF_CHANGES = "},\"changes\":";
    private static final String END_OF_CHANGES = ",\"before\":\"";

    private static @Nullable Long number(JsonObject json, String name) {
        var value = json.get(name);
        return value == null ? null : Long.valueOf(value.getAsLong());
    }
}
