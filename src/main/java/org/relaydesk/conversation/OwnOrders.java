package org.relaydesk.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.relaydesk.customer.Customer;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;

/** The orders that a customer names; one of somebody else is answered as unknown. */
final class OwnOrders {
    /** So many answers fit into one message. */
    private static final int MOST = 10;

    private OwnOrders() {}

    /** A line for each order that was named. */
    static List<String> lines(
            Speaker speaker, Customer customer, OrderRepository orders, List<String> named, Function<Order, String> line) {
        var lines = new ArrayList<String>();
        for (var id : named.subList(0, Math.min(named.size(), MOST))) {
            lines.add(orders.byOrderId(id.toUpperCase(Locale.ROOT))
                    .filter(o -> o.customerId() == customer.id())
                    .map(line)
                    .orElseGet(() -> speaker.phrase("status.unknown", Map.of("order", Shown.cut(id, 40)))));
        }
        if (named.size() > MOST) {
            lines.add(speaker.phrase("status.more", Map.of("most", MOST)));
        }
        return lines;
    }
}
