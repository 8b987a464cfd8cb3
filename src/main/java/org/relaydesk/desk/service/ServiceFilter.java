package org.relaydesk.desk.service;

import java.util.Locale;

import org.relaydesk.query.ServiceQueries.Row;

/** Which services are shown. */
public enum ServiceFilter {
    ON_SALE, PAUSED, BELOW_COST, ALL;

    boolean holds(Row row) {
        return switch (this) {
            case ON_SALE -> row.onSale();
            case PAUSED -> !row.onSale();
            case BELOW_COST -> row.belowCost();
            case ALL -> true;
        };
    }

    /** Each word of the text must be in number, name, category, type or a route. */
    static boolean matches(Row row, String text) {
        var said = new StringBuilder().append(row.number()).append(' ').append(row.name()).append(' ').append(row.category())
                .append(' ').append(row.type());
        row.routes().forEach(leg -> said.append(' ').append(leg.provider()).append(' ').append(leg.service()));
        var plain = said.toString().toLowerCase(Locale.ROOT);
        for (var word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!plain.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
