package org.relaydesk.simulation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.app.OpenStore;

/**
 * The names that the program gave: an order's number, its customer's row, the amount that was picked for it. The model
 * takes nothing else from the store; what follows from these it works out itself.
 */
final class Arrivals {
    /** A new order. {@code asked} is null where it was paid from the wallet at once. */
    record Row(
            String orderId, String customer, long customerId, int service, long quantity, String link, @Nullable Long asked) {}

    private static final String NEW = """
            select o.number, o.order_id, o.customer_id, i.known_as, o.service_number, o.quantity, o.link, r.paise
            from customer_order o
                join customer_identity i on i.customer_id = o.customer_id
                left join payment_request r on r.order_number = o.number
            where o.number > :after order by o.number""";

    private final OpenStore open;
    private final Sql sql;
    private long last;

    Arrivals(OpenStore open) {
        this.open = open;
        this.sql = open.store().repository(Sql::new);
    }

    List<Row> fresh() {
        var rows = open.store().reader().call(() -> sql.rows(NEW, Map.of("after", last)));
        rows.forEach(row -> last = row.number("number"));
        return rows.stream()
                .map(row -> new Row(
                        row.words("order_id"), row.words("known_as"), row.number("customer_id"),
                        Math.toIntExact(row.number("service_number")), row.number("quantity"), row.words("link"),
                        row.whole("paise")))
                .toList();
    }
}
