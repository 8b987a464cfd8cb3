package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;

/** Orders that could be meant by a payment. Each question has an index of its own, so they are put one by one. */
final class OrdersAbout {
    private static final Duration SINCE = Duration.ofDays(7);
    /** How far an amount may be off to be worth a look: ten rupees, or a twentieth. */
    private static final long OFF_PAISE = 1_000;
    private static final String SELECT = """
            select o.number number, o.order_id order_id, o.customer_id customer_id, c.name name, c.phone phone,
                s.name service, o.quantity quantity, o.link link, o.status status, r.paise expected,
                r.created_at asked_at, r.expires_at expires_at, coalesce(b.paise, 0) wallet,
                (select count(*) from customer_order n where n.customer_id = o.customer_id) orders,
                exists (select 1 from bank_credit e where e.payer = :payer and e.customer_id = o.customer_id) payer_seen
            from\s""";
    private static final String JOINS = """
             r join customer_order o on o.number = r.order_number
                join customer c on c.id = o.customer_id join service s on s.number = o.service_number
                left join balance b on b.account = 'WALLET:' || o.customer_id
            """;
    private static final String UNPAID = " where o.status in ('AWAITING_PAYMENT', 'EXPIRED')";

    private final Sql sql;

    OrdersAbout(Sql sql) {
        this.sql = sql;
    }

    /**
     * Finds them.
     *
     * @param amount credited, else claimed, else asked for, in paise; null where nothing is known
     * @param remarked named in the payer's remark
     * @param named by the customer
     */
    Collection<SqlRow> find(SqlRow mismatch, @Nullable Long amount, List<String> remarked, List<String> named) {
        var found = new LinkedHashMap<Long, SqlRow>();
        var payer = Optional.ofNullable(mismatch.text("payer")).orElse("");
        var since = mismatch.at("opened_at").minus(SINCE);
        ask(found, payer, "payment_request" + JOINS + " where r.order_number = :own order by r.id desc limit 1",
                Map.of("own", mismatch.number("order_number")));
        Stream.concat(remarked.stream(), named.stream()).distinct().forEach(name -> ask(found, payer,
                "payment_request" + JOINS + " where o.order_id = :name order by r.id desc limit 1", Map.of("name", name)));
        ask(found, payer, "(select * from payment_request where customer_id = :customer and created_at >= :since"
                        + " order by created_at desc limit 20)" + JOINS + UNPAID,
                Map.of("customer", mismatch.number("customer_id"), "since", since));
        if (!payer.isEmpty()) {
            ask(found, payer, "(select p.* from (select distinct customer_id from bank_credit where payer = :payer"
                            + " and customer_id is not null limit 5) e join payment_request p on p.customer_id = e.customer_id"
                            + " where p.created_at >= :since order by p.created_at desc limit 20)" + JOINS + UNPAID,
                    Map.of("since", since));
        }
        if (amount != null) {
            long off = Math.max(OFF_PAISE, amount / 20);
            // an amount that is asked for now, or was a while ago, is reserved: the index holds no others
            ask(found, payer, "(select * from payment_request where reserved between :low and :high and created_at >= :since"
                            + " order by abs(paise - :amount), id desc limit 20)" + JOINS,
                    Map.of("low", amount - off, "high", amount + off, "since", since, "amount", amount));
        }
        return found.values();
    }

    private void ask(Map<Long, SqlRow> found, String payer, String from, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("payer", payer);
        sql.rows(SELECT + from, all).forEach(row -> found.putIfAbsent(row.number("number"), row));
    }
}
