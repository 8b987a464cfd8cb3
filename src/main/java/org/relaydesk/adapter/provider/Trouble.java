package org.relaydesk.adapter.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;

/** The ways in which panels say that something went wrong. */
final class Trouble {
    private static final Set<String> NO = Set.of("false", "0", "error", "fail", "failed");

    private static final Pattern LIMIT = Pattern.compile(
            "HTTP 429|too many (requests|attempts)|(rate|requests?)[ -]limit|slow down|throttl", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE = Pattern.compile("no answer in time|no (secure )?connection|the address is not known"
            + "|the connection broke .*|the answer is (not readable|longer than .*)|HTTP (?!400|401|422|429)\\d{3}(: .*)?");

    static final int TOO_MANY = 429;

    private Trouble() {}

    /** The provider's own words where the answer is one of the known shapes of an error. */
    static Optional<String> in(JsonObject answer) {
        var error = Json.member(answer, "error");
        if (isSaid(error)) {
            return Optional.of(words(error, answer));
        }
        var message = message(answer);
        return (isNo(answer, "status") || isNo(answer, "success")) && message != null
                ? Optional.of(message)
                : Optional.empty();
    }

    /** As {@link #in}, for a member that is an object where something went wrong. */
    static Optional<String> inMember(@Nullable JsonElement member) {
        return member != null && member.isJsonObject() ? in(member.getAsJsonObject()) : Optional.empty();
    }

    private static boolean isNo(JsonObject answer, String name) {
        return NO.contains(Json.words(answer, name).strip().toLowerCase(Locale.ROOT));
    }

    /** Words by which a panel says that it is asked too often: the request was not looked at. */
    static boolean isLimit(String words) {
        return LIMIT.matcher(words).find();
    }

    /** Whether one of {@link #brief} and {@link #unusable} that no working panel gives, and not a panel's own no. */
    static boolean isOfTheLine(String why) {
        return LINE.matcher(why).matches();
    }

    /** What is wrong with an answer that should have brought something: the panel's words, else what the answer is. */
    static String why(Outcome.Answer answer, Optional<String> said) {
        if (answer.status() == TOO_MANY) {
            return said.map(words -> "HTTP 429: " + words).orElse("HTTP 429 too many requests");
        }
        if (answer.status() >= 500) {
            return "HTTP " + answer.status() + said.map(words -> ": " + words).orElse("");
        }
        return said.orElseGet(() -> unusable(answer));
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
