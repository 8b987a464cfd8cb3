package org.relaydesk.conversation;

import java.util.List;
import java.util.Map;

import jakarta.data.Limit;

import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.Customer;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;

/** What customers ask about: their orders and their wallet. An order of somebody else is answered as unknown. */
final class Enquiries {
    private static final int SHOWN = 8;

    private final OrderRepository orders;
    private final ServiceRepository services;
    private final Ledger ledger;

    Enquiries(OrderRepository orders, ServiceRepository services, Ledger ledger) {
        this.orders = orders;
        this.services = services;
        this.ledger = ledger;
    }

    /** How his orders stand, by the ids that he wrote. */
    void status(Speaker speaker, Customer customer, List<String> orderIds) {
        var lines = OwnOrders.lines(speaker, customer, orders, orderIds, o -> speaker.phrase("status.line", values(speaker, o)));
        speaker.answer(String.join("\n", lines));
    }

    void orders(Speaker speaker, Customer customer) {
        var found = orders.ofCustomer(customer.id(), Limit.of(SHOWN));
        if (found.isEmpty()) {
            speaker.answer(speaker.phrase("orders.none"));
            return;
        }
        var lines = new StringBuilder();
        found.forEach(o -> lines.append('\n').append(speaker.phrase("orders.line", values(speaker, o))));
        speaker.answer(speaker.phrase("orders.list", Map.of("lines", lines.toString())));
    }

    void wallet(Speaker speaker, Customer customer) {
        speaker.answer(speaker.phrase("wallet.balance", Map.of("balance", ledger.balance(Account.wallet(customer.id())))));
    }

    private Map<String, Object> values(Speaker speaker, Order o) {
        var service = services.byNumber(o.serviceNumber()).map(s -> s.name()).orElse("");
        var refunded = o.refunded().isPositive()
                ? speaker.phrase("status.refunded", Map.of("amount", o.refunded()))
                : "";
        return Map.of(
                "order", o.orderId(), "service", service, "quantity", o.quantity(),
                "status", speaker.phrase("order.status." + o.status().name()), "refunded", refunded);
    }
}
