package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.AddAnswer;

/**
 * Reads the answer to {@code add}. There is no idempotency key, so anything that is neither a plain yes nor a plain no
 * is {@link AddAnswer.Unclear}.
 */
final class AddReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern NOTHING = Pattern.compile("0+|(?i:null|none|true|false|error)");
    private static final Set<Integer> AMBIGUOUS_CLIENT_ERRORS = Set.of(408, 499);

    private AddReader() {}

    static AddAnswer read(Outcome outcome, Raw raw, Instant now) {
        return switch (outcome) {
            case Outcome.NotSent(var why) -> new AddAnswer.NotSent(why);
            case Outcome.Broken broken -> new AddAnswer.Unclear(broken.why(), raw.keep(broken.text()));
            case Outcome.TooLong tooLong -> new AddAnswer.Unclear(Trouble.brief(tooLong), "");
            case Outcome.Answer answer -> read(answer, raw, answer.askedWait(now).orElse(null));
        };
    }

    private static AddAnswer read(Outcome.Answer answer, Raw raw, @Nullable Duration wait) {
        var kept = raw.keep(answer.text());
        var object = Json.parseObject(answer.text());
        if (object.isEmpty()) {
            return answer.status() == Trouble.TOO_MANY
                    ? new AddAnswer.TooMany(wait, kept)
                    : new AddAnswer.Unclear(Trouble.unusable(answer), kept);
        }
        return judge(answer.status(), object.get(), raw, kept, wait);
    }

    private static AddAnswer judge(int status, JsonObject object, Raw raw, String kept, @Nullable Duration wait) {
        var error = Trouble.in(object).map(raw::keep);
        var order = Json.member(object, "order");
        var hasOrder = order != null && !order.isJsonNull();
        if (error.isPresent() && hasOrder) {
            return new AddAnswer.Unclear("the answer has both an error and an order", kept);
        }
        if (!hasOrder && isLimit(status, error.orElse(""))) {
            return new AddAnswer.TooMany(wait, kept);
        }
        if (error.isPresent() && isRefusal(status)) {
            return new AddAnswer.ErrorText(error.get(), kept);
        }
        var id = id(order);
        if (id != null && isSuccess(status)) {
            return new AddAnswer.Placed(id, kept);
        }
        return new AddAnswer.Unclear(isSuccess(status) ? "the answer names no order" : "HTTP " + status, kept);
    }

    /** A limiter stands in front of the panel's own program: such a request was not looked at. */
    private static boolean isLimit(int status, String error) {
        return status == Trouble.TOO_MANY || (isRefusal(status) && Trouble.isLimit(error));
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** A server error may come after the order was taken, whatever its body says. */
    static boolean isRefusal(int status) {
        return isSuccess(status) || (status >= 400 && status < 500 && !AMBIGUOUS_CLIENT_ERRORS.contains(status));
    }

    private static @Nullable String id(@Nullable JsonElement order) {
        if (order == null || !order.isJsonPrimitive() || order.getAsJsonPrimitive().isBoolean()) {
            return null;
        }
        var text = order.getAsString().strip();
        boolean good = order.getAsJsonPrimitive().isNumber() ? text.matches("\\d{1,64}") : ID.matcher(text).matches();
        return good && !NOTHING.matcher(text).matches() ? text : null;
    }
}
