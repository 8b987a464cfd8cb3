package org.relaydesk.adapter.provider;

import java.util.LinkedHashMap;
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
    private static final Set<String> YES = Set.of("true", "1", "1.0", "yes");

    private static final int LONGEST_ABOUT = 2_000;

    private ServicesReader() {}

    static ServicesAnswer read(Outcome outcome, Raw raw) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new ServicesAnswer.Failed(Trouble.brief(outcome));
        }
        var json = Json.parseWithLooseCommas(answer.text());
        if (json.filter(JsonElement::isJsonArray).isPresent() && answer.isSuccess()) {
            return listed(json.get().getAsJsonArray(), raw);
        }
        var error = json.filter(JsonElement::isJsonObject).flatMap(e -> Trouble.in(e.getAsJsonObject()));
        return new ServicesAnswer.Failed(raw.keep(Trouble.why(answer, error)));
    }

    /** Of a service that is listed twice the last row counts. */
    private static ServicesAnswer listed(JsonArray rows, Raw raw) {
        var offers = new LinkedHashMap<String, Offer>();
        int skipped = 0;
        for (var row : rows) {
            var offer = row.isJsonObject() ? offer(row.getAsJsonObject(), raw) : Optional.<Offer>empty();
            offer.ifPresent(o -> offers.put(o.service(), o));
            skipped += offer.isPresent() ? 0 : 1;
        }
        return new ServicesAnswer.Listed(List.copyOf(offers.values()), skipped);
    }

    private static Optional<Offer> offer(JsonObject row, Raw raw) {
        var service = Json.words(row, "service").strip();
        var name = raw.keep(Json.words(row, "name").strip());
        var rate = Decimal.of(Json.text(row, "rate")).filter(r -> r.signum() >= 0);
        var min = Decimal.count(Json.text(row, "min"));
        var max = Decimal.count(Json.text(row, "max"));
        if (service.isEmpty() || name.isEmpty() || rate.isEmpty() || min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        var type = raw.keep(Json.words(row, "type").strip());
        return Optional.of(new Offer(
                service,
                name,
                raw.keep(Json.words(row, "category").strip()),
                type.isEmpty() ? "Default" : type,
                rate.get(),
                min.get(),
                max.get(),
                flag(row, "refill"),
                flag(row, "cancel"),
                flag(row, "dripfeed"),
                about(row, raw)));
    }

    private static String about(JsonObject row, Raw raw) {
        var text = raw.keep(Json.words(row, "desc").strip());
        return text.substring(0, Math.min(text.length(), LONGEST_ABOUT));
    }

    private static boolean flag(JsonObject row, String name) {
        return YES.contains(Json.words(row, name).strip().toLowerCase(Locale.ROOT));
    }
}
