package org.relaydesk.adapter.http;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

/** What a person reads of the parts of a message that are no text; both gateways write them nearly alike. */
public final class ReadableWords {
    private ReadableWords() {}

    /** Such as {@code Cafe Blue, 4 Marine Drive (18.9435, 72.8234)}. */
    public static String location(JsonObject location) {
        var where = Stream.of("name", "title", "address", "description")
                .map(part -> Json.words(location, part).strip())
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        var point = Json.words(location, "latitude").strip() + ", " + Json.words(location, "longitude").strip();
        if (point.equals(", ")) {
            return where;
        }
        return where.isEmpty() ? point : where + " (" + point + ")";
    }
}
