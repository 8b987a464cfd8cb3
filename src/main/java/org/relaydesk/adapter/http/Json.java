package org.relaydesk.adapter.http;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

import org.relaydesk.message.WholeText;

/** Looking into other people's JSON without ever throwing for what is not there or is something else. */
public final class Json {
    private Json() {}

    /**
     * Strict JSON and nothing after it; a byte order mark in front is passed over, and half a character counts as the
     * replacement character. Empty for anything else.
     */
    public static Optional<JsonElement> parse(String text) {
        var strictly = strict(text);
        if (strictly.isPresent()) {
            return strictly;
        }
        var repaired = HalfEscapes.replaced(text);
        return repaired.equals(text) ? strictly : strict(repaired);
    }

    private static Optional<JsonElement> strict(String text) {
        var reader = new JsonReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        reader.setStrictness(Strictness.STRICT);
        try {
            var element = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(element) : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse}, and where that fails once more without the commas in front of closing brackets. */
    public static Optional<JsonElement> parseWithLooseCommas(String text) {
        return parse(text).or(() -> parse(withoutLooseCommas(text)));
    }

    private static String withoutLooseCommas(String text) {
        var out = new StringBuilder(text.length());
        boolean quoted = false;
        int comma = -1; // where in `out` there is one that nothing but blanks has followed
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                out.append(c);
                c = text.charAt(++i);
            } else if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && comma >= 0 && (c == ']' || c == '}')) {
                out.setCharAt(comma, ' ');
            }
            if (!quoted && c == ',') {
                comma = out.length();
            } else if (quoted || !Character.isWhitespace(c)) {
                comma = -1;
            }
            out.append(c);
        }
        return out.toString();
    }

    public static Optional<JsonObject> parseObject(String text) {
        return parse(text).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    /** The member of that name, without regard to case where the exact name is missing; null for none. */
    public static @Nullable JsonElement member(JsonObject object, String name) {
        var exact = object.get(name);
        if (exact != null) {
            return exact;
        }
        for (var entry : object.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** A string, number or boolean as it was written, as {@link WholeText} says; null for anything else. */
    public static @Nullable String text(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive() ? WholeText.of(element.getAsString()) : null;
    }

    public static @Nullable String text(JsonObject object, String name) {
        return text(member(object, name));
    }

    /** As {@link #text(JsonObject, String)}, but empty instead of null. */
    public static String words(JsonObject object, String name) {
        var text = text(object, name);
        return text == null ? "" : text;
    }

    /** The member where it is an object, else an empty object. */
    public static JsonObject object(JsonObject object, String name) {
        var element = member(object, name);
        return element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    }

    /** The objects in the member where it is an array, else none. */
    public static List<JsonObject> objects(JsonObject object, String name) {
        var element = member(object, name);
        var array = element != null && element.isJsonArray() ? element.getAsJsonArray() : new JsonArray();
        return array.asList().stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject).toList();
    }
}
