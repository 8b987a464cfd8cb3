package org.relaydesk.conversation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.Customer;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Refused;

/** Customers asking for refills and cancellations of their orders: each order is asked for, and answered, by itself. */
final class FollowUps {
    private final OrderRepository orders;
    private final ServiceRepository services;
    private final Consumer<Order> askRefill;
    private final Consumer<Order> askCancel;

    FollowUps(OrderRepository orders, ServiceRepository services, Consumer<Order> askRefill, Consumer<Order> askCancel) {
        this.orders = orders;
        this.services = services;
        this.askRefill = askRefill;
        this.askCancel = askCancel;
    }

    void refill(Speaker speaker, Customer customer, List<String> named) {
        if (named.isEmpty()) {
            speaker.say("refill.how");
            return;
        }
        say(speaker, OwnOrders.lines(speaker, customer, orders, named,
                order -> asked(speaker, order, askRefill, speaker.phrase("refill.asked", Map.of("order", order.orderId())))));
    }

    void cancel(Speaker speaker, Customer customer, List<String> named) {
        say(speaker, OwnOrders.lines(speaker, customer, orders, named,
                order -> asked(speaker, order, askCancel, speaker.phrase("cancel.asked", Map.of("order", order.orderId())))));
    }

    private static void say(Speaker speaker, List<String> lines) {
        speaker.sayText(String.join("\n", lines));
    }

    private String asked(Speaker speaker, Order order, Consumer<Order> ask, String done) {
        try {
            ask.accept(order);
            return done;
        } catch (Refused e) {
            var service = services.byNumber(order.serviceNumber());
            return speaker.phrase("refused." + e.code(), Map.of(
                    "order", order.orderId(),
                    "service", service.map(Service::name).orElse(""),
                    "days", service.map(Service::refillDays).orElse(0)));
        }
    }
}
