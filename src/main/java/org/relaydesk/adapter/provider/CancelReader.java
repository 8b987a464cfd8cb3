package org.relaydesk.adapter.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.CancelAnswer;

/** Reads the answer to {@code cancel} for the orders that were asked. */
final class CancelReader {
    private static final Set<String> NO = Set.of("", "0", "false");

    private final List<String> asked;
    private final Raw raw;

    CancelReader(List<String> asked, Raw raw) {
        this.asked = asked;
        this.raw = raw;
    }

    CancelAnswer read(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotSent(var why) -> new CancelAnswer.NotSent(why);
            case Outcome.Broken broken -> new CancelAnswer.Unclear(broken.why(), raw.keep(broken.text()));
            case Outcome.TooLong tooLong -> new CancelAnswer.Unclear(Trouble.brief(tooLong), "");
            case Outcome.Answer answer -> read(answer);
        };
    }

    private CancelAnswer read(Outcome.Answer answer) {
        var kept = raw.keep(answer.text());
        var json = Json.parse(answer.text());
        var object = json.filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
        var error = object.flatMap(Trouble::in);
        if (answer.status() == Trouble.TOO_MANY || (error.isPresent() && isOfAll(object.get(), answer))) {
            return new CancelAnswer.Refused(raw.keep(Trouble.why(answer, error)), kept);
        }
        if (!answer.isSuccess() || json.isEmpty()) {
            return new CancelAnswer.Unclear(Trouble.unusable(answer), kept);
        }
        return json.filter(JsonElement::isJsonArray).map(list -> list(list.getAsJsonArray()))
                .or(() -> object.flatMap(this::single))
                .orElseGet(() -> new CancelAnswer.Unclear("the answer is not readable", kept));
    }

    /** An error in front of everything, from a panel that is well, and no word of an order beside it. */
    private static boolean isOfAll(JsonObject object, Outcome.Answer answer) {
        return AddReader.isRefusal(answer.status()) && Json.member(object, "cancel") == null;
    }

    private CancelAnswer list(JsonArray array) {
        var orders = new LinkedHashMap<String, CancelAnswer.Entry>();
        for (var element : array) {
            if (element.isJsonObject()) {
                var object = element.getAsJsonObject();
                var id = Json.words(object, "order").strip();
                if (asked.contains(id)) {
                    orders.put(id, entry(object));
                }
            }
        }
        return new CancelAnswer.Answered(orders);
    }

    private Optional<CancelAnswer> single(JsonObject object) {
        if (asked.stream().anyMatch(object::has)) {
            return Optional.of(byId(object));
        }
        var id = Json.text(object, "order");
        if (id != null) {
            return asked.contains(id.strip())
                    ? Optional.of(new CancelAnswer.Answered(Map.of(id.strip(), entry(object))))
                    : Optional.empty();
        }
        boolean says = Json.member(object, "cancel") != null || isYes(object);
        return says && asked.size() == 1
                ? Optional.of(new CancelAnswer.Answered(Map.of(asked.getFirst(), entry(object))))
                : Optional.empty();
    }

    private CancelAnswer byId(JsonObject object) {
        var orders = new LinkedHashMap<String, CancelAnswer.Entry>();
        for (var id : asked) {
            var value = object.get(id);
            if (value != null && !value.isJsonNull()) {
                orders.put(id, value.isJsonObject() ? entry(value.getAsJsonObject()) : word(value, value));
            }
        }
        return new CancelAnswer.Answered(orders);
    }

    private CancelAnswer.Entry entry(JsonObject object) {
        var cancel = Json.member(object, "cancel");
        var error = Trouble.in(object).or(() -> Trouble.inMember(cancel));
        if (error.isPresent()) {
            return new CancelAnswer.Entry.Refused(raw.keep(error.get()));
        }
        return cancel == null && isYes(object)
                ? new CancelAnswer.Entry.Asked(raw.keep(object.toString()))
                : word(cancel, object);
    }

    /** A number or {@code true} is a yes; words are why not. */
    private CancelAnswer.Entry word(@Nullable JsonElement cancel, JsonElement whole) {
        var text = Json.text(cancel);
        if (text == null || NO.contains(text.strip())) {
            return new CancelAnswer.Entry.Refused("the provider says " + raw.keep(String.valueOf(cancel)));
        }
        return text.strip().matches("true|\\d{1,20}|(?i:success|ok)")
                ? new CancelAnswer.Entry.Asked(raw.keep(whole.toString()))
                : new CancelAnswer.Entry.Refused(raw.keep(text.strip()));
    }

    private static boolean isYes(JsonObject object) {
        return !NO.contains(Json.words(object, "success").strip())
                || Json.words(object, "status").strip().equalsIgnoreCase("success");
    }
}
