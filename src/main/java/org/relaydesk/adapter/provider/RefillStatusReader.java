package org.relaydesk.adapter.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.RefillStatusAnswer;

/** Reads the answer to {@code refill_status} for the ids that were asked. */
final class RefillStatusReader {
    private final List<String> asked;
    private final Raw raw;

    RefillStatusReader(List<String> asked, Raw raw) {
        this.asked = asked;
        this.raw = raw;
    }

    RefillStatusAnswer read(Outcome outcome) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new RefillStatusAnswer.Failed(Trouble.brief(outcome));
        }
        var json = Json.parse(answer.text()).orElse(null);
        if (json != null && json.isJsonArray() && answer.isSuccess()) {
            return list(json.getAsJsonArray());
        }
        if (json == null || !json.isJsonObject() || answer.status() >= 500) {
            return failed(answer, new JsonObject());
        }
        return read(json.getAsJsonObject(), answer);
    }

    private RefillStatusAnswer read(JsonObject object, Outcome.Answer answer) {
        if (asked.stream().anyMatch(object::has) && answer.isSuccess()) {
            return byId(object);
        }
        var error = Trouble.in(object).map(raw::keep).orElse("");
        boolean ofTheRefill = error.toLowerCase(Locale.ROOT).contains("refill");
        if (asked.size() == 1 && ofTheRefill && AddReader.isRefusal(answer.status())) {
            return new RefillStatusAnswer.Answered(Map.of(asked.getFirst(), new RefillStatusAnswer.Problem(error)));
        }
        if (!error.isEmpty() || !answer.isSuccess()) {
            return failed(answer, object);
        }
        if (Json.member(object, "status") == null) {
            return new RefillStatusAnswer.Answered(Map.of());
        }
        return bare(object);
    }

    private RefillStatusAnswer failed(Outcome.Answer answer, JsonObject object) {
        return new RefillStatusAnswer.Failed(raw.keep(Trouble.why(answer, Trouble.in(object))));
    }

    private RefillStatusAnswer byId(JsonObject object) {
        var refills = new LinkedHashMap<String, RefillStatusAnswer.Entry>();
        for (var id : asked) {
            var value = object.get(id);
            if (value != null && !value.isJsonNull()) {
                refills.put(id, value.isJsonObject() ? entry(value.getAsJsonObject()) : status(value, value));
            }
        }
        return new RefillStatusAnswer.Answered(refills);
    }

    private RefillStatusAnswer list(JsonArray array) {
        var refills = new LinkedHashMap<String, RefillStatusAnswer.Entry>();
        for (var element : array) {
            var object = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
            var id = Json.words(object, "refill").strip();
            if (id.isEmpty() && array.size() == 1 && element.isJsonObject()) {
                return bare(object);
            }
            if (asked.contains(id)) {
                refills.put(id, entry(object));
            }
        }
        return new RefillStatusAnswer.Answered(refills);
    }

    /** One without an id belongs to the one refill that was asked about, or to nobody knows which. */
    private RefillStatusAnswer bare(JsonObject object) {
        if (asked.size() > 1) {
            return new RefillStatusAnswer.Failed("one status came for " + asked.size() + " refills");
        }
        var echoed = Json.text(object, "refill");
        return echoed == null || echoed.strip().equals(asked.getFirst())
                ? new RefillStatusAnswer.Answered(Map.of(asked.getFirst(), entry(object)))
                : new RefillStatusAnswer.Failed("the status of another refill came");
    }

    private RefillStatusAnswer.Entry entry(JsonObject object) {
        var error = Trouble.in(object);
        var status = Json.member(object, "status");
        if (error.isPresent() || status == null) {
            return new RefillStatusAnswer.Problem(raw.keep(error.orElse("an answer without a status")));
        }
        return status(status, object);
    }

    private RefillStatusAnswer.Entry status(JsonElement status, JsonElement whole) {
        var word = Json.text(status);
        return word == null || word.isBlank()
                ? new RefillStatusAnswer.Problem(raw.keep(Trouble.inMember(status).orElse("an answer without a status")))
                : new RefillStatusAnswer.Word(raw.keep(word.strip()), raw.keep(whole.toString()));
    }
}
