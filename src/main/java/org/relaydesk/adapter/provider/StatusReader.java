package org.relaydesk.adapter.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.StatusAnswer;

/** Reads the answer to {@code status} for the ids that were asked; whatever else a panel tells is passed over. */
final class StatusReader {
    private final List<String> asked;
    private final Raw raw;

    StatusReader(List<String> asked, Raw raw) {
        this.asked = asked;
        this.raw = raw;
    }

    StatusAnswer read(Outcome outcome) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new StatusAnswer.Failed(Trouble.brief(outcome));
        }
        var json = Json.parse(answer.text()).orElse(null);
        if (json == null || answer.status() >= 500) {
            return new StatusAnswer.Failed(Trouble.unusable(answer));
        }
        if (json.isJsonArray() && json.getAsJsonArray().isEmpty() && answer.isSuccess()) {
            return new StatusAnswer.Answered(Map.of());
        }
        if (!json.isJsonObject()) {
            return new StatusAnswer.Failed("the answer is not readable");
        }
        return read(json.getAsJsonObject(), answer);
    }

    private StatusAnswer read(JsonObject object, Outcome.Answer answer) {
        if (asked.stream().anyMatch(object::has) && answer.isSuccess()) {
            return byId(object);
        }
        var error = Trouble.in(object).map(raw::keep);
        if (error.isPresent()) {
            return failed(error.get());
        }
        if (!answer.isSuccess()) {
            return new StatusAnswer.Failed("HTTP " + answer.status());
        }
        return Json.member(object, "status") == null ? new StatusAnswer.Answered(Map.of()) : bare(object);
    }

    private StatusAnswer byId(JsonObject object) {
        var orders = new LinkedHashMap<String, StatusAnswer.Entry>();
        for (var id : asked) {
            var value = object.get(id);
            if (value != null && !value.isJsonNull()) {
                orders.put(id, entry(value));
            }
        }
        return new StatusAnswer.Answered(orders);
    }

    /** A status without an id belongs to the one order that was asked, or to nobody knows which. */
    private StatusAnswer bare(JsonObject object) {
        if (asked.size() > 1) {
            return new StatusAnswer.Failed("one status came for " + asked.size() + " orders");
        }
        var id = asked.getFirst();
        var echoed = Json.text(object, "order");
        if (echoed != null && !echoed.strip().equals(id)) {
            return new StatusAnswer.Failed("the status of another order came");
        }
        return new StatusAnswer.Answered(Map.of(id, entry(object)));
    }

    /** What is wrong with the one order asked for is that order's; what is wrong with the call is the whole answer's. */
    private StatusAnswer failed(String error) {
        boolean ofTheOrder = asked.size() == 1 && error.toLowerCase(Locale.ROOT).contains("order");
        return ofTheOrder
                ? new StatusAnswer.Answered(Map.of(asked.getFirst(), new StatusAnswer.OrderError(error)))
                : new StatusAnswer.Failed(error);
    }

    private StatusAnswer.Entry entry(JsonElement value) {
        if (!value.isJsonObject()) {
            var text = Json.text(value);
            return new StatusAnswer.OrderError(raw.keep(text == null ? value.toString() : text.strip()));
        }
        var object = value.getAsJsonObject();
        var status = Json.text(object, "status");
        if (status == null || status.isBlank() || Trouble.in(object).isPresent()) {
            return new StatusAnswer.OrderError(raw.keep(problem(object)));
        }
        return new StatusAnswer.Report(
                status.strip(),
                kept(object, "remains"),
                kept(object, "start_count"),
                kept(object, "charge"),
                kept(object, "currency"),
                raw.keep(object.toString()));
    }

    private static String problem(JsonObject object) {
        return Trouble.in(object)
                .or(() -> Trouble.in(Json.object(object, "status")))
                .orElse("an answer without a status");
    }

    private @Nullable String kept(JsonObject object, String name) {
        var text = Json.text(object, name);
        return text == null ? null : raw.keep(text);
    }
}
