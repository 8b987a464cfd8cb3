package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.customer.Standing;
import org.relaydesk.query.ConversationQueries.Head;
import org.relaydesk.query.ConversationQueries.OrderLine;
import org.relaydesk.query.ConversationQueries.Waiting;

/** Who a conversation is with: his standing, his money, his newest orders. */
final class CustomerHeads {
    private static final int ORDERS = 3;

    private static final String ORDER = "select order_id, status, price, refunded from customer_order where customer_id = :customer";

    private final Sql sql;

    CustomerHeads(Sql sql) {
        this.sql = sql;
    }

    Optional<Head> of(long customer, Instant now) {
        return sql.rows("""
                select c.id id, c.name name, c.phone phone, c.standing standing, c.language language, c.created_at since,
                    c.last_message_at last_message_at, c.silent_until silent_until, coalesce(b.paise, 0) paise,
                    (select count(*) from customer_order o where o.customer_id = c.id) orders,
                    (select max(y.known_as) from customer_identity y where y.customer_id = c.id and y.kind = 'USER_ID') user_id,
                    (select o.order_id from customer_order o where o.number = (
                        select max(n.number) from customer_order n where n.customer_id = c.id)) newest
                from customer c left join balance b on b.account = 'WALLET:' || c.id where c.id = :customer""",
                Map.of("customer", customer)).stream().findFirst().map(row -> head(row, customer, now));
    }

    private Head head(SqlRow row, long customer, Instant now) {
        var silent = row.time("silent_until");
        return new Head(
                customer, Names.of(row), row.text("phone"), row.text("user_id"), Standing.valueOf(row.words("standing")),
                row.words("language"), row.at("since"), row.time("last_message_at"),
                silent != null && silent.isAfter(now) ? silent : null, row.paise("paise"), row.number("orders"), row.text("newest"),
                orders(customer, "in"), orders(customer, "not in"), mismatch(customer));
    }

    /** Those that wait for something, or the others. */
    private List<OrderLine> orders(long customer, String open) {
        return sql.rows(ORDER + " and status " + open
                + " ('AWAITING_PAYMENT', 'PAID', 'SUBMITTING', 'WITH_PROVIDER') order by number desc limit " + ORDERS,
                Map.of("customer", customer)).stream()
                .map(row -> new OrderLine(row.words("order_id"), row.words("status"), row.paise("price"), row.paise("refunded")))
                .toList();
    }

    private @Nullable Waiting mismatch(long customer) {
        return sql.rows("select id, due_at from mismatch where customer_id = :customer and state in ('OPEN', 'ASKED')"
                + " order by due_at limit 1", Map.of("customer", customer)).stream().findFirst()
                .map(row -> new Waiting(row.number("id"), row.at("due_at"))).orElse(null);
    }
}
