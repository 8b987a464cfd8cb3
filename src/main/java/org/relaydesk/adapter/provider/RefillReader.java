package org.relaydesk.adapter.provider;

import java.util.Optional;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.RefillAnswer;

/** Reads the answer to {@code refill} of one order. */
final class RefillReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** Yes without an id. */
    private static final Pattern YES = Pattern.compile("(?i)true|success|ok|yes");
    private static final Pattern NO = Pattern.compile("(?i)false|0+|null|none|no|error");

    private final String order;
    private final Raw raw;

    RefillReader(String order, Raw raw) {
        this.order = order;
        this.raw = raw;
    }

    RefillAnswer read(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotSent(var why) -> new RefillAnswer.NotSent(why);
            case Outcome.Broken broken -> new RefillAnswer.Unclear(broken.why(), raw.keep(broken.text()));
            case Outcome.TooLong tooLong -> new RefillAnswer.Unclear(Trouble.brief(tooLong), "");
            case Outcome.Answer answer -> read(answer);
        };
    }

    private RefillAnswer read(Outcome.Answer answer) {
        var kept = raw.keep(answer.text());
        var object = Json.parse(answer.text()).flatMap(this::own);
        if (answer.status() == Trouble.TOO_MANY) {
            return new RefillAnswer.Refused(raw.keep(Trouble.why(answer, object.flatMap(Trouble::in))), kept);
        }
        return object.map(o -> judge(o, answer, kept))
                .orElseGet(() -> new RefillAnswer.Unclear(Trouble.unusable(answer), kept));
    }

    /** The object about this order: the whole answer, or its own in a list. */
    private Optional<JsonObject> own(JsonElement json) {
        if (json.isJsonObject()) {
            return Optional.of(json.getAsJsonObject());
        }
        var list = json.isJsonArray() ? json.getAsJsonArray() : new JsonArray();
        return list.asList().stream()
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .filter(o -> isOwn(o, list.size() == 1))
                .findFirst();
    }

    private boolean isOwn(JsonObject object, boolean alone) {
        var echoed = Json.text(object, "order");
        return echoed == null ? alone : echoed.strip().equals(order);
    }

    private RefillAnswer judge(JsonObject object, Outcome.Answer answer, String kept) {
        if (!isOwn(object, true)) {
            return new RefillAnswer.Unclear("the answer is about another order", kept);
        }
        var refill = Json.member(object, "refill");
        var error = Trouble.in(object).or(() -> Trouble.inMember(refill));
        if (error.isPresent()) {
            return AddReader.isRefusal(answer.status()) && (refill == null || !refill.isJsonPrimitive())
                    ? new RefillAnswer.Refused(raw.keep(error.get()), kept)
                    : new RefillAnswer.Unclear("an error, and yet perhaps a refill", kept);
        }
        if (!answer.isSuccess()) {
            return new RefillAnswer.Unclear("HTTP " + answer.status(), kept);
        }
        return judge(Json.text(refill), object, kept);
    }

    private RefillAnswer judge(@Nullable String refill, JsonObject object, String kept) {
        var id = refill == null ? "" : refill.strip();
        if (NO.matcher(id).matches()) {
            return new RefillAnswer.Refused("the provider says " + id, kept);
        }
        if (YES.matcher(id).matches() || (id.isEmpty() && isYes(object))) {
            return new RefillAnswer.Asked(null, kept);
        }
        return ID.matcher(id).matches()
                ? new RefillAnswer.Asked(id, kept)
                : new RefillAnswer.Unclear("the answer names no refill", kept);
    }

    private static boolean isYes(JsonObject object) {
        var success = Json.words(object, "success").strip();
        return (!success.isEmpty() && !NO.matcher(success).matches())
                || YES.matcher(Json.words(object, "status").strip()).matches();
    }
}
