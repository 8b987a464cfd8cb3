package org.relaydesk.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as it was written down in one go, each field read by the rules by which the bot reads its customers' answers.
 * Pure.
 *
 * @param fields what is needed, in order, given what was written so far
 * @param link empty while there is none
 * @param units what is priced; 0 while that is not known
 * @param parameters as they go over the wire
 * @param faults what is wrong or missing, in order
 * @param drip why it can't be had in runs as they were asked for
 */
public record OrderDraft(
        List<Field> fields,
        String link,
        long units,
        Parameters parameters,
        Map<Field, FieldAnswer.Bad> faults,
        Optional<DripFeed.Reason> drip) {
    public OrderDraft {
        fields = List.copyOf(fields);
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    public boolean isComplete() {
        return faults.isEmpty() && drip.isEmpty() && units > 0 && !link.isBlank();
    }

    /** @param written by field; runs are wanted where {@link Field#RUNS} is there */
    public static OrderDraft read(OrderTerms terms, Map<Field, String> written) {
        return new Reading(terms, written).draft();
    }

    /** Reads field after field: what is asked, and what is possible, follows from what was written before. */
    private static final class Reading {
        private final OrderTerms terms;
        private final Map<Field, String> written;
        private final List<Field> fields = new ArrayList<>();
        private final Map<Field, FieldAnswer.Bad> faults = new LinkedHashMap<>();
        private Parameters parameters = Parameters.NONE;
        private String link = "";
        private long quantity;

        Reading(OrderTerms terms, Map<Field, String> written) {
            this.terms = terms;
            this.written = written;
        }

        OrderDraft draft() {
            var type = terms.type();
            if (type.fields().contains(Field.LINK)) {
                read(Field.LINK).ifPresent(value -> link = value);
            }
            if (UnitCount.isAsked(type, terms.min(), terms.max())) {
                read(Field.QUANTITY).ifPresent(value -> quantity = Long.parseLong(value));
            }
            for (var field : type.fields()) {
                if (type.asked(parameters).contains(field)) {
                    read(field).ifPresent(value -> parameters = parameters.with(field, value));
                }
            }
            long units = UnitCount.of(type, quantity, terms.min(), terms.max(), parameters);
            var drip = written.containsKey(Field.RUNS) ? runs(units) : Optional.<DripFeed.Reason>empty();
            // what has no link goes to the profile that was named
            var to = type.fields().contains(Field.LINK) ? link : parameters.get(Field.USERNAME).orElse("");
            return new OrderDraft(fields, to, units, parameters, faults, drip);
        }

        private Optional<String> read(Field field) {
            fields.add(field);
            var words = written.getOrDefault(field, "");
            if (field == Field.EXPIRY && words.isBlank()) {
                return Optional.empty();
            }
            return switch (FieldCheck.read(terms.type(), field, words, terms.given(parameters))) {
                case FieldAnswer.Good good -> Optional.of(good.value());
                case FieldAnswer.LeftOut _ -> Optional.empty();
                case FieldAnswer.Bad bad -> {
                    faults.put(field, bad);
                    yield Optional.empty();
                }
            };
        }

        private Optional<DripFeed.Reason> runs(long units) {
            if (terms.smallestRun() == 0) {
                return Optional.of(DripFeed.Reason.NONE);
            }
            var runs = read(Field.RUNS);
            var interval = read(Field.INTERVAL);
            if (runs.isEmpty() || interval.isEmpty() || units == 0) {
                return Optional.empty();
            }
            return switch (DripFeed.read(terms.smallestRun(), units, runs.get(), interval.get())) {
                case DripFeed.Runs(var many, var every) -> {
                    parameters = parameters.with(Field.RUNS, many).with(Field.INTERVAL, every);
                    yield Optional.empty();
                }
                case DripFeed.Refused(var reason) -> Optional.of(reason);
            };
        }
    }
}
