package org.relaydesk.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What goes over the wire for {@code add}, by the service's type (WIRE.md, section 1). Pure. */
public final class OrderForm {
    private OrderForm() {}

    /**
     * The form, in order, by API v2's names, without {@code service}.
     *
     * @param type the provider's word
     * @param quantity in all, also where it is delivered in drops
     * @return empty where {@link #lack} says what is missing
     */
    public static Optional<Map<String, String>> of(String type, String link, long quantity, Parameters parameters) {
        if (lack(type, quantity, parameters).isPresent()) {
            return Optional.empty();
        }
        var form = new LinkedHashMap<String, String>();
        for (var field : ServiceType.of(type).orElseThrow().fields()) {
            switch (field) {
                case LINK -> form.put(field.wire(), link);
                case QUANTITY -> quantity(form, quantity, parameters);
                default -> {
                    if (needs(type, field, parameters)) {
                        parameters.get(field).ifPresent(value -> form.put(field.wire(), value));
                    }
                }
            }
        }
        return Optional.of(Collections.unmodifiableMap(form));
    }

    /** In drops the provider is told the quantity of one. */
    private static void quantity(Map<String, String> form, long quantity, Parameters parameters) {
        long runs = runs(parameters);
        form.put(Field.QUANTITY.wire(), Long.toString(quantity / runs));
        if (runs > 1) {
            form.put(Field.RUNS.wire(), Long.toString(runs));
            form.put(Field.INTERVAL.wire(), parameters.get(Field.INTERVAL).orElseThrow());
        }
    }

    /** What keeps an order of the type from being sent, in words for the seller; empty where nothing does. */
    public static Optional<String> lack(String type, long quantity, Parameters parameters) {
        var known = ServiceType.of(type);
        if (known.isEmpty()) {
            return Optional.of("the type " + type + " is not known");
        }
        var missing = known.get().asked(parameters).stream()
                .filter(field -> field != Field.EXPIRY && parameters.get(field).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of("the type " + type + " needs " + missing.get().wire());
        }
        return parameters.get(Field.RUNS).isEmpty() ? Optional.empty() : dripLack(known.get(), type, quantity, parameters);
    }

    private static Optional<String> dripLack(ServiceType known, String type, long quantity, Parameters parameters) {
        if (known != ServiceType.DEFAULT) {
            return Optional.of("the type " + type + " has no runs");
        }
        if (parameters.get(Field.INTERVAL).isEmpty()) {
            return Optional.of("runs need interval");
        }
        return DripFeed.fits(quantity, runs(parameters), 1)
                ? Optional.empty()
                : Optional.of(quantity + " can't be split into " + runs(parameters) + " runs");
    }

    private static boolean needs(String type, Field field, Parameters parameters) {
        return ServiceType.of(type).filter(known -> known.asked(parameters).contains(field)).isPresent();
    }

    private static long runs(Parameters parameters) {
        return parameters.get(Field.RUNS).map(Long::parseLong).orElse(1L);
    }
}
