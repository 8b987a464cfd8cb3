package org.relaydesk.adapter.store.query;

import java.util.List;
import java.util.Map;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.book.Figures;
import org.relaydesk.query.ActivityLine;
import org.relaydesk.query.MessageLine;

/** Lines that several screens show: of the audit trail, and of messages. */
final class Lines {
    private static final String ACTIVITY = """
            select b.id id, b.at at, b.who who, b.what what, b.customer_id customer_id, b.figures figures,
                o.order_id order_id, c.name name, c.phone phone
            from book b left join customer_order o on o.number = b.order_number
                left join customer c on c.id = b.customer_id
            """;

    private Lines() {}

    /** The newest first; {@code left} names events that the screen leaves out. */
    static List<ActivityLine> newest(Sql sql, int most, List<String> left) {
        return sql.rows(ACTIVITY + " where b.what not in (:left) order by b.id desc limit " + most, Map.of("left", left))
                .stream().map(Lines::activity).toList();
    }

    /** Of one order, the oldest first. */
    static List<ActivityLine> ofOrder(Sql sql, long number) {
        return sql.rows(ACTIVITY + " where b.order_number = :number order by b.id limit 500", Map.of("number", number))
                .stream().map(Lines::activity).toList();
    }

    static List<MessageLine> messagesOfOrder(Sql sql, long number) {
        return sql.rows(
                "select created_at, text, state from outbox where order_number = :number order by id limit 200",
                Map.of("number", number)).stream().map(Lines::message).toList();
    }

    static MessageLine message(SqlRow row) {
        return new MessageLine(row.at("created_at"), row.words("text"), row.words("state"));
    }

    private static ActivityLine activity(SqlRow row) {
        var figures = Figures.read(row.words("figures"));
        if (row.whole("customer_id") != null) {
            figures.putIfAbsent("customer", Names.of(row));
        }
        return new ActivityLine(
                row.number("id"), row.at("at"), row.words("who"), row.words("what"), row.text("order_id"),
                row.whole("customer_id"), figures);
    }
}
