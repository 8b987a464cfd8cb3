package org.relaydesk.adapter.store.query;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.Balance;
import org.relaydesk.query.OrderQueries;

/** The Orders screen by SQL. Pages are looked up by key; only a jump into the middle skips rows. */
public final class SqlOrderQueries implements OrderQueries {
    private final Sql sql;

    public SqlOrderQueries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Filter, Long> counts(String text) {
        var select = new StringBuilder("select count(*) \"all\"");
        for (var filter : Filter.values()) {
            if (filter != Filter.ALL) {
                select.append(", coalesce(sum(case when ").append(OrderRows.where(filter))
                        .append(" then 1 else 0 end), 0) ").append(filter.name().toLowerCase(Locale.ROOT));
            }
        }
        var from = text.isBlank() ? " from customer_order o" : " " + OrderRows.FROM;
        var row = sql.row(select + from + " where " + OrderRows.matches(text), typed(text));
        var counts = new EnumMap<Filter, Long>(Filter.class);
        for (var filter : Filter.values()) {
            counts.put(filter, row.number(filter.name().toLowerCase(Locale.ROOT)));
        }
        return counts;
    }

    @Override
    public List<OrderQueries.Row> page(Filter filter, String text, long index, @Nullable Long after, int size) {
        var parameters = new HashMap<String, Object>(typed(text));
        var where = OrderRows.where(filter) + " and " + OrderRows.matches(text);
        if (after != null) {
            where += " and o.number < :after";
            parameters.put("after", after);
        }
        var skip = after == null && index > 0 ? " offset " + index : "";
        return OrderRows.read(sql.rows(
                OrderRows.COLUMNS + OrderRows.FROM + " where " + where + " order by o.number desc limit " + size + skip,
                parameters));
    }

    private static Map<String, Object> typed(String text) {
        if (text.isBlank()) {
            return Map.of();
        }
        var plain = text.strip().replace("%", "").replace("_", "");
        return Map.of(
                "prefix", plain.toUpperCase(Locale.ROOT) + "%",
                "like", "%" + plain.toLowerCase(Locale.ROOT) + "%",
                "text", plain);
    }

    @Override
    public Optional<Detail> detail(String order) {
        return sql.rows(
                OrderRows.COLUMNS + """
                        , o.customer_id customer_id, o.link link, o.price price, o.provider_order_id provider_order_id,
                        o.held_note held_note, o.version version, s.refill_days refill_days, o.finished_at finished_at,
                        o.parameters parameters, o.raw_status raw_status, o.service_number service_number,
                        (select max(r.paise) from payment_request r where r.order_number = o.number) asked
                        """ + OrderRows.FROM + " where o.order_id = :order",
                Map.of("order", order)).stream().findFirst().map(this::detail);
    }

    private Detail detail(SqlRow row) {
        long number = row.number("number");
        var timeline = Lines.ofOrder(sql, number);
        var hint = hint(number);
        return new Detail(
                OrderRows.read(row), row.number("customer_id"), row.words("link"), row.paise("price"),
                row.maybePaise("asked"), row.text("provider_order_id"), row.text("held_note"), hint.code(), hint.figure(),
                (int) row.number("version"), timeline, Refunds.of(timeline), Lines.messagesOfOrder(sql, number),
                (int) row.number("refill_days"), row.time("finished_at"), AtProvider.parameters(row.text("parameters")),
                AtProvider.followUps(sql, number), AtProvider.answers(sql, row), (int) row.number("service_number"));
    }

    private record Hint(@Nullable String code, @Nullable String figure) {}

    /** What the balances before and after the last attempt suggest, where it was unclear. */
    private Hint hint(long number) {
        var rows = sql.rows("""
                select a.balance_before before_it, a.balance_after after_it, p.currency currency
                from submission_attempt a join provider p on p.name = a.provider
                where a.order_number = :number and a.outcome = 'UNKNOWN' order by a.attempt desc limit 1""",
                Map.of("number", number));
        if (rows.isEmpty()) {
            return new Hint(null, null);
        }
        var row = rows.getFirst();
        var before = row.text("before_it");
        var after = row.text("after_it");
        if (before == null || after == null) {
            return new Hint("UNKNOWN", null);
        }
        var fall = new BigDecimal(before).subtract(new BigDecimal(after));
        return new Hint(fall.signum() > 0 ? "PLACED" : "NOT_PLACED", new Balance(fall, row.words("currency")).exact());
    }
}
