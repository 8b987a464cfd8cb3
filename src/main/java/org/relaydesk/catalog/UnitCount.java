package org.relaydesk.catalog;

import java.util.Optional;

/** How many units an order has: what is priced, and by what a part is given back. Pure. */
public final class UnitCount {
    private UnitCount() {}

    /** Whether customers say how many; a package of one size has that size. */
    public static boolean isAsked(ServiceType type, long min, long max) {
        return switch (type) {
            case PACKAGE, CUSTOM_COMMENTS_PACKAGE -> min != max;
            default -> type.fields().contains(Field.QUANTITY);
        };
    }

    /** The field whose lines are the units, for types that have one. */
    public static Optional<Field> countedBy(ServiceType type) {
        return switch (type) {
            case CUSTOM_COMMENTS -> Optional.of(Field.COMMENTS);
            case MENTIONS_CUSTOM_LIST -> Optional.of(Field.USERNAMES);
            default -> Optional.empty();
        };
    }

    /**
     * The units.
     *
     * @param asked what the customer said; without meaning where he is not asked
     * @param min the service's smallest quantity
     * @param max its largest
     */
    public static long of(ServiceType type, long asked, long min, long max, Parameters parameters) {
        var list = countedBy(type);
        if (list.isPresent()) {
            return parameters.get(list.get()).map(lines -> lines.lines().count()).orElse(0L);
        }
        if (type == ServiceType.SUBSCRIPTIONS) {
            return Math.multiplyExact(number(parameters, Field.MAX), number(parameters, Field.POSTS));
        }
        return isAsked(type, min, max) ? asked : min;
    }

    /** Whether the service takes an order of that many units. */
    public static boolean fits(ServiceType type, long units, long min, long max, Parameters parameters) {
        if (units < 1 || units > FieldCheck.LARGEST_ORDER || units != of(type, units, min, max, parameters)) {
            return false;
        }
        if (type == ServiceType.SUBSCRIPTIONS) {
            // its bounds are those of one post
            return number(parameters, Field.MIN) >= min && number(parameters, Field.MAX) <= max
                    && number(parameters, Field.MIN) <= number(parameters, Field.MAX);
        }
        return units >= min && units <= max && fitsInRuns(units, min, parameters);
    }

    private static boolean fitsInRuns(long units, long min, Parameters parameters) {
        var runs = parameters.get(Field.RUNS);
        return runs.isEmpty() || DripFeed.fits(units, Long.parseLong(runs.get()), min);
    }

    private static long number(Parameters parameters, Field field) {
        return parameters.get(field).map(Long::parseLong).orElse(0L);
    }
}
