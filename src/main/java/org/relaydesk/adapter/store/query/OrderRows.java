package org.relaydesk.adapter.store.query;

import java.util.List;
import java.util.Optional;

import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.OrderQueries;
import org.relaydesk.query.OrderQueries.Filter;

/** The table of orders in SQL: its columns, its filters. */
final class OrderRows {
    static final String COLUMNS = """
            select o.number number, o.order_id order_id, o.placed_at placed_at, c.name name, c.phone phone,
                s.name service, o.quantity quantity, o.remains remains, o.paid paid, o.refunded refunded,
                o.provider provider, o.status status, o.held held, o.provider_status provider_status,
                o.wait_why wait_why, o.submit_after submit_after, o.slow_since slow_since
            """;
    static final String FROM = """
            from customer_order o join customer c on c.id = o.customer_id join service s on s.number = o.service_number
            """;

    private OrderRows() {}

    static String where(Filter filter) {
        return switch (filter) {
            case NEEDS_YOU -> Waits.HELD;
            case AWAITING_PAYMENT -> "o.status = 'AWAITING_PAYMENT'";
            case WITH_PROVIDER -> "o.status = 'WITH_PROVIDER'";
            case SLOW -> "o.status = 'WITH_PROVIDER' and o.slow_since is not null";
            case PARTIAL -> "o.status = 'PARTIAL'";
            case CANCELLED -> "o.status in ('CANCELLED', 'FAILED')";
            case COMPLETED -> "o.status = 'COMPLETED'";
            case ALL -> "1 = 1";
        };
    }

    /** The condition for a text that the seller typed; uses {@code :text} and {@code :like}. */
    static String matches(String text) {
        return text.isBlank()
                ? "1 = 1"
                : "(upper(o.order_id) like :prefix or c.phone like :like or lower(c.name) like :like"
                        + " or lower(o.link) like :like or o.provider_order_id = :text)";
    }

    static OrderQueries.Row read(SqlRow row) {
        var remains = row.text("remains");
        var left = remains != null && remains.matches("\\d{1,15}") ? Optional.of(Long.parseLong(remains)) : Optional.<Long>empty();
        var delivered = left.filter(n -> n <= row.number("quantity")).map(n -> row.number("quantity") - n).orElse(null);
        boolean waits = "PAID".equals(row.text("status")) && row.text("held") == null && row.text("wait_why") != null;
        return new OrderQueries.Row(
                row.number("number"), row.words("order_id"), row.at("placed_at"), Names.of(row), row.words("service"),
                row.number("quantity"), "COMPLETED".equals(row.text("status")) ? row.whole("quantity") : delivered,
                row.paise("paid"), row.paise("refunded"), row.text("provider"), row.words("status"), row.text("held"),
                row.text("provider_status"), waits ? row.text("wait_why") : null, waits ? row.time("submit_after") : null,
                row.time("slow_since"));
    }

    static List<OrderQueries.Row> read(List<SqlRow> rows) {
        return rows.stream().map(OrderRows::read).toList();
    }
}
