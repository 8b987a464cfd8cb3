package org.relaydesk.adapter.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;

/** The ways in which panels say that something went wrong. */
final class Trouble {
    private static final Set<String> NO = Set.of("false", "0", "error", "fail", "failed");

    private Trouble() {}

    /** The provider's own words where the answer is one of the known shapes of an error. */
    static Optional<String> in(JsonObject answer) {
        var error = Json.member(answer, "error");
        if (isSaid(error)) {
            return Optional.of(words(error, answer));
        }
        var status = Json.text(answer, "status");
        var message = message(answer);
        return status != null && NO.contains(status.toLowerCase(Locale.ROOT)) && message != null
                ? Optional.of(message)
                : Optional.empty();
    }

    /** One line on an outcome, for the log and for answers that are no answers. */
    static String brief(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answer answer -> "HTTP " + answer.status();
            case Outcome.NotSent(var why) -> why;
            case Outcome.Broken broken -> broken.why();
            case Outcome.TooLong(var limit) -> "the answer is longer than " + limit + " bytes";
        };
    }

    /** Why an answer cannot be used at all. */
    static String unusable(Outcome.Answer answer) {
        return answer.isSuccess() ? "the answer is not readable" : "HTTP " + answer.status();
    }

    /** {@code "error":null}, {@code ""} and {@code false} are said by panels that mean "no error". */
    private static boolean isSaid(@Nullable JsonElement error) {
        if (error == null || error.isJsonNull()) {
            return false;
        }
        var text = Json.text(error);
        return text == null || !(text.isBlank() || text.equals("false"));
    }

    private static String words(@Nullable JsonElement error, JsonObject answer) {
        var text = Json.text(error);
        if (text != null && !text.equals("true") && !text.equals("1")) {
            return text.strip();
        }
        var message = error != null && error.isJsonObject() ? message(error.getAsJsonObject()) : message(answer);
        return message != null ? message : String.valueOf(error);
    }

    private static @Nullable String message(JsonObject from) {
        for (var name : new String[] {"msg", "message", "error"}) {
            var text = Json.text(from, name);
            if (text != null && !text.isBlank() && !text.equals("true")) {
                return text.strip();
            }
        }
        return null;
    }
}
