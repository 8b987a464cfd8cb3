package org.relaydesk.desk.place;

import java.util.ArrayList;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.DripFeed;
import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.FieldAnswer;
import org.relaydesk.catalog.PriceRule;
import org.relaydesk.catalog.Service;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.query.ServiceQueries.Row;
import org.relaydesk.query.WalletQueries.Person;
import org.relaydesk.work.Refused;

/** The form's sentences. */
final class PlaceWords {
    private static final String REFUSED_FIELD = "field-";

    private final Words words;

    PlaceWords(Words words) {
        this.words = words;
    }

    String name(Field field) {
        return words.find("place.name." + field.wire()).orElseGet(() -> words.say("parameter." + field.wire()));
    }

    String prompt(Field field) {
        return words.find("place.prompt." + field.wire()).orElse("");
    }

    /** What a number stands for that the provider takes for a choice. */
    String choice(Field field, String value) {
        return words.code("place." + field.wire(), value);
    }

    String fault(FieldAnswer.Bad bad) {
        var key = bad.low() == bad.high() && bad.low() > 0 ? "place.wrong.exactly" : "place.wrong." + bad.reason().code();
        return words.say(key, "words", shortened(bad.words()), "low", bad.low(), "high", bad.high());
    }

    String fault(DripFeed.Reason reason, long units, String runs, long smallest) {
        return words.say("place.drip." + reason.code(), "units", units, "runs", runs, "smallest", smallest);
    }

    /** The field that a refusal is about; null where it is about none. */
    static @Nullable Field field(Refused refused) {
        if (refused.code().equals("quantity")) {
            return Field.QUANTITY;
        }
        return refused.code().startsWith(REFUSED_FIELD)
                ? Field.ofWire(refused.code().substring(REFUSED_FIELD.length())).orElse(null)
                : null;
    }

    /** A refusal as a sentence; one about a field names it. */
    String refused(Refused refused) {
        var field = field(refused);
        return field == null ? words.refused(refused) : words.say("place.refused-field", "field", name(field));
    }

    static Paise price(Row service, long units) {
        return Service.isSoldWhole(service.type(), service.max()) ? service.price() : PriceRule.of(service.price(), units);
    }

    String rate(Row service) {
        return Service.isSoldWhole(service.type(), service.max())
                ? service.price().toString() : words.say("place.rate", "price", service.price());
    }

    String title(Row service) {
        return words.say("place.service", "number", Integer.toString(service.number()), "name", service.name());
    }

    String number(Person person) {
        return Objects.requireNonNullElse(person.phone(), words.say("none"));
    }

    /** What is still needed before it can be placed, by name; empty where nothing is. */
    String missing(PlaceForm form) {
        var missing = new ArrayList<String>();
        if (form.paid() == null && form.customer().get() == null) {
            missing.add(words.say("place.customer"));
        }
        var draft = form.draft().get();
        if (draft == null) {
            missing.add(words.say("place.service-name"));
        } else {
            draft.faults().keySet().stream().map(this::name).forEach(missing::add);
            if (draft.drip().isPresent()) {
                missing.add(name(Field.RUNS));
            }
        }
        return missing.isEmpty() ? "" : words.say("place.missing", "fields", String.join(", ", missing));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}
