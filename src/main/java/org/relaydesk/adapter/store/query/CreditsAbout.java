package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;

/** Bank credits that could be what a claim is about. Each question has an index of its own, so they are put one by one. */
final class CreditsAbout {
    private static final Duration SINCE = Duration.ofDays(7);
    /** How far an amount may be off to be worth a look: ten rupees, or a twentieth. */
    private static final long OFF_PAISE = 1_000;
    private static final String SELECT = """
            select k.id id, k.paise paise, k.reference reference, k.received_at at, k.payer payer, k.source source,
                k.state state, o.order_id used_for,
                exists (select 1 from bank_credit e where e.payer = k.payer and e.customer_id = :customer) payer_seen,
                exists (select 1 from credit_witness w where w.credit_id = k.id and w.words like :order) names_order
            from bank_credit k left join customer_order o on o.number = k.order_number
            where\s""";

    private final Sql sql;

    CreditsAbout(Sql sql) {
        this.sql = sql;
    }

    /** @param amount what is claimed, else what was asked for, in paise; null where neither is known */
    Collection<SqlRow> find(SqlRow mismatch, @Nullable Long amount) {
        var found = new LinkedHashMap<Long, SqlRow>();
        var about = new HashMap<String, Object>();
        about.put("customer", mismatch.number("customer_id"));
        about.put("order", Optional.ofNullable(mismatch.text("order_id")).map(order -> "%" + order + "%").orElse(""));
        ask(found, about, "k.id = :own", Map.of("own", mismatch.number("credit_id")));
        var reference = mismatch.text("claimed_reference");
        if (reference != null) {
            ask(found, about, "k.reference = :reference", Map.of("reference", reference));
        }
        if (amount != null) {
            long off = Math.max(OFF_PAISE, amount / 20);
            ask(found, about, "k.state = 'UNMATCHED' and k.paise between :low and :high order by k.received_at desc limit 30",
                    Map.of("low", amount - off, "high", amount + off));
            ask(found, about, "k.paise = :paise and k.received_at >= :since order by k.received_at desc limit 10",
                    Map.of("paise", amount, "since", mismatch.at("opened_at").minus(SINCE)));
        }
        return found.values();
    }

    private void ask(Map<Long, SqlRow> found, Map<String, Object> about, String where, Map<String, Object> parameters) {
        var all = new HashMap<>(about);
        all.putAll(parameters);
        sql.rows(SELECT + where, all).forEach(row -> found.putIfAbsent(row.number("id"), row));
    }
}
