package org.relaydesk.adapter.store.query;

import java.util.Map;
import java.util.stream.Collectors;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;

/** Orders that wait, and for what. */
final class Waits {
    /** The provider that a held order would go to next. */
    static final String NEXT = "coalesce(o.next_provider, o.provider, s.provider)";

    /** The order waits for the seller. Said so because no index is of use to "is not null". */
    static final String HELD = "o.held > ''";

    private Waits() {}

    /** How many orders are held for each provider's balance. */
    static Map<String, Long> forBalance(Sql sql) {
        return counted(sql, "o.held = 'PROVIDER_BALANCE'");
    }

    /** How many orders at each provider wait for the seller. */
    static Map<String, Long> held(Sql sql) {
        return counted(sql, HELD);
    }

    /** How many orders at each provider take longer than their like. */
    static Map<String, Long> slow(Sql sql) {
        return counted(sql, "o.status = 'WITH_PROVIDER' and o.slow_since is not null");
    }

    private static Map<String, Long> counted(Sql sql, String condition) {
        return sql.rows("select " + NEXT + " provider, count(*) orders"
                + " from customer_order o join service s on s.number = o.service_number where " + condition
                + " group by " + NEXT).stream()
                .collect(Collectors.toMap(row -> row.words("provider"), row -> row.number("orders")));
    }

    /** Whether the balance is below what the seller wants to be warned of. */
    static boolean low(SqlRow provider) {
        var least = Costs.decimal(provider.text("low_balance"));
        var now = Costs.decimal(provider.text("balance"));
        return least.isPresent() && now.isPresent() && now.get().compareTo(least.get()) < 0;
    }
}
