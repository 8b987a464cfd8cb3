package org.relaydesk.adapter.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.ServicesAnswer.Offer;

/** Reads the answer to {@code services}. A row that cannot be read is left out and does not spoil the others. */
final class ServicesReader {
    private static final Set<String> YES = Set.of("true", "1", "yes");

    private ServicesReader() {}

    static ServicesAnswer read(Outcome outcome, Raw raw) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new ServicesAnswer.Failed(Trouble.brief(outcome));
        }
        var json = Json.parse(answer.text());
        if (json.filter(JsonElement::isJsonArray).isPresent() && answer.isSuccess()) {
            return new ServicesAnswer.Listed(offers(json.get().getAsJsonArray()));
        }
        var error = json.filter(JsonElement::isJsonObject).flatMap(e -> Trouble.in(e.getAsJsonObject()));
        return new ServicesAnswer.Failed(error.map(raw::keep).orElseGet(() -> Trouble.unusable(answer)));
    }

    private static List<Offer> offers(JsonArray rows) {
        return rows.asList().stream()
                .filter(JsonElement::isJsonObject)
                .flatMap(row -> offer(row.getAsJsonObject()).stream())
                .toList();
    }

    private static Optional<Offer> offer(JsonObject row) {
        var service = Json.words(row, "service").strip();
        var name = Json.words(row, "name").strip();
        var rate = Decimal.of(Json.text(row, "rate")).filter(r -> r.signum() >= 0);
        var min = Decimal.count(Json.text(row, "min"));
        var max = Decimal.count(Json.text(row, "max"));
        if (service.isEmpty() || name.isEmpty() || rate.isEmpty() || min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        var type = Json.words(row, "type").strip();
        return Optional.of(new Offer(
                service,
                name,
                Json.words(row, "category").strip(),
                type.isEmpty() ? "Default" : type,
                rate.get(),
                min.get(),
                max.get(),
                flag(row, "refill"),
                flag(row, "cancel")));
    }

    private static boolean flag(JsonObject row, String name) {
        return YES.contains(Json.words(row, name).strip().toLowerCase(Locale.ROOT));
    }
}
