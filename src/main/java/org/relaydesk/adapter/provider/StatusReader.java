package org.relaydesk.adapter.provider;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.StatusAnswer;

/** Reads the answer to {@code status} for the ids that were asked; whatever else a panel tells is passed over. */
final class StatusReader {
    private static final String ANOTHERS = "the status of another order came";
    /** By which panels say that there is no such order. */
    private static final Set<Integer> ORDER_STATUSES = Set.of(400, 404, 422);
    /** A batch that a panel can't do may work id by id. */
    private static final Pattern OF_A_BATCH =
            Pattern.compile("order|too many ids|incorrect (request|parameters)", Pattern.CASE_INSENSITIVE);

    private final List<String> asked;
    private final Raw raw;
    private final Instant now;

    StatusReader(List<String> asked, Raw raw, Instant now) {
        this.asked = asked;
        this.raw = raw;
        this.now = now;
    }

    StatusAnswer read(Outcome outcome) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new StatusAnswer.Failed(Trouble.brief(outcome));
        }
        var json = Json.parse(answer.text()).orElse(null);
        if (json == null || answer.status() >= 500) {
            return whole(answer, Optional.empty());
        }
        if (json.isJsonArray() && answer.isSuccess()) {
            return list(json.getAsJsonArray());
        }
        if (!json.isJsonObject()) {
            return whole(answer, Optional.empty());
        }
        return read(json.getAsJsonObject(), answer);
    }

    private StatusAnswer read(JsonObject object, Outcome.Answer answer) {
        if (asked.stream().anyMatch(object::has) && answer.isSuccess()) {
            return byId(object);
        }
        var error = Trouble.in(object).map(raw::keep);
        if (error.isPresent() || !answer.isSuccess()) {
            return refused(answer, error);
        }
        return Json.member(object, "status") == null ? new StatusAnswer.Answered(Map.of()) : bare(object);
    }

    private StatusAnswer byId(JsonObject object) {
        var orders = new LinkedHashMap<String, StatusAnswer.Entry>();
        for (var id : asked) {
            var value = object.get(id);
            if (value != null && !value.isJsonNull()) {
                orders.put(id, isOf(id, value) ? entry(value) : new StatusAnswer.OrderError(ANOTHERS));
            }
        }
        return new StatusAnswer.Answered(orders);
    }

    /** Objects that say themselves whose they are. */
    private StatusAnswer list(JsonArray array) {
        var orders = new LinkedHashMap<String, StatusAnswer.Entry>();
        for (var element : array) {
            var id = element.isJsonObject() ? Json.text(element.getAsJsonObject(), "order") : null;
            if (id == null) {
                return element.isJsonObject() && (array.size() == 1 || asked.size() > 1)
                        ? bare(element.getAsJsonObject())
                        : new StatusAnswer.Failed("the answer is not readable");
            }
            if (asked.contains(id.strip())) {
                orders.put(id.strip(), entry(element));
            }
        }
        return new StatusAnswer.Answered(orders);
    }

    /** A status without an id belongs to the one order that was asked, or to nobody knows which. */
    private StatusAnswer bare(JsonObject object) {
        if (asked.size() > 1) {
            return new StatusAnswer.Singly("one status came for " + asked.size() + " orders");
        }
        var id = asked.getFirst();
        return isOf(id, object)
                ? new StatusAnswer.Answered(Map.of(id, entry(object)))
                : new StatusAnswer.Failed(ANOTHERS);
    }

    /** Where it says whose it is, it must be this order's. */
    private static boolean isOf(String id, JsonElement value) {
        var echoed = value.isJsonObject() ? Json.text(value.getAsJsonObject(), "order") : null;
        return echoed == null || echoed.strip().equals(id);
    }

    /** What is wrong with the one order asked for is that order's; what is wrong with the call is the whole answer's. */
    private StatusAnswer refused(Outcome.Answer answer, Optional<String> error) {
        var said = error.orElse("");
        if (!answer.isSuccess() && !ORDER_STATUSES.contains(answer.status())) {
            return whole(answer, error);
        }
        if (asked.size() > 1 && OF_A_BATCH.matcher(said).find()) {
            return new StatusAnswer.Singly(said);
        }
        return asked.size() == 1 && said.toLowerCase(Locale.ROOT).contains("order")
                ? new StatusAnswer.Answered(Map.of(asked.getFirst(), new StatusAnswer.OrderError(said)))
                : whole(answer, error);
    }

    private StatusAnswer whole(Outcome.Answer answer, Optional<String> error) {
        return new StatusAnswer.Failed(Trouble.why(answer, error), answer.askedWait(now).orElse(null));
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
                raw.keep(status.strip()),
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
