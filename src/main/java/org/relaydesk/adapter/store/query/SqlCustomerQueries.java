package org.relaydesk.adapter.store.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.CustomerQueries;

/** The Customers screen by SQL. */
public final class SqlCustomerQueries implements CustomerQueries {
    private static final String FROM = " from customer c where c.merged_into is null";
    private static final String MATCHES = """
             and (lower(c.name) like :like or c.phone like :like
                or exists (select 1 from customer_identity i where i.customer_id = c.id and lower(i.known_as) like :like)
                or exists (select 1 from customer_order o where o.customer_id = c.id and o.order_id = :order))""";

    private final Sql sql;

    public SqlCustomerQueries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long count(String text) {
        return sql.row("select count(*) n" + FROM + matches(text), typed(text)).number("n");
    }

    @Override
    public List<CustomerQueries.Row> page(String text, long index, int size) {
        return sql.rows("select c.id id, c.name name, c.phone phone, c.standing standing, c.last_message_at wrote" + FROM
                + matches(text) + " order by c.last_message_at desc nulls last, c.id desc limit " + size + " offset " + index,
                typed(text)).stream()
                .map(row -> new CustomerQueries.Row(
                        row.number("id"), Names.of(row), row.text("phone"), row.words("standing").equals("SUSPENDED"),
                        row.time("wrote")))
                .toList();
    }

    private static String matches(String text) {
        return text.isBlank() ? "" : MATCHES;
    }

    private static Map<String, Object> typed(String text) {
        var parameters = new HashMap<String, Object>();
        if (!text.isBlank()) {
            var plain = text.strip().replace("%", "").replace("_", "");
            var digits = plain.replaceAll("[\\s+()-]", "");
            var like = digits.matches("\\d+") ? digits : plain.toLowerCase(Locale.ROOT);
            parameters.put("like", "%" + like + "%");
            parameters.put("order", plain.toUpperCase(Locale.ROOT));
        }
        return parameters;
    }

    @Override
    public Optional<Detail> detail(long customerId) {
        return sql.rows("""
                select c.id id, c.name name, c.phone phone, c.standing standing, c.language language, c.created_at since,
                    c.last_message_at wrote, coalesce(b.paise, 0) wallet, coalesce(o.orders, 0) orders,
                    coalesce(o.under_way, 0) under_way, coalesce(o.bought, 0) bought
                from customer c left join balance b on b.account = 'WALLET:' || c.id left join (
                    select customer_id, count(*) orders, sum(paid - refunded) bought,
                        sum(case when status in ('AWAITING_PAYMENT', 'PAID', 'SUBMITTING', 'WITH_PROVIDER') then 1 else 0 end) under_way
                    from customer_order where customer_id = :customer group by customer_id) o on o.customer_id = c.id
                where c.id = :customer and c.merged_into is null""", Map.of("customer", customerId)).stream()
                .findFirst()
                .map(row -> detail(customerId, row));
    }

    private Detail detail(long customerId, SqlRow row) {
        var me = Map.of("customer", customerId);
        var identities = sql.rows("select kind, known_as from customer_identity where customer_id = :customer order by id", me).stream()
                .map(i -> new Known(i.words("kind"), i.words("known_as")))
                .toList();
        var merged = sql.rows("select name, phone from customer where merged_into = :customer order by id", me).stream()
                .map(Names::of)
                .toList();
        return new Detail(
                customerId, Names.of(row), row.text("phone"), row.words("standing"), row.words("language"), row.at("since"),
                row.time("wrote"), row.paise("wallet"), row.number("orders"), row.number("under_way"), row.paise("bought"),
                identities, merged);
    }

    @Override
    public Optional<Preview> preview(long stays, long gone) {
        return detail(stays).flatMap(one -> detail(gone).map(other -> {
            var row = sql.row("""
                    select (select count(*) from inbound_message where customer_id = :customer)
                            + (select count(*) from outbox where customer_id = :customer) messages,
                        (select count(*) from mismatch where customer_id = :customer) claims""", Map.of("customer", gone));
            return new Preview(one, other, row.number("messages"), row.number("claims"));
        }));
    }
}
