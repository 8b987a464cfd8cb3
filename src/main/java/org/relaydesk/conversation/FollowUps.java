package org.relaydesk.conversation;

import java.util.List;
import java.util.Map;

import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.Customer;
import org.relaydesk.followup.AskCancel;
import org.relaydesk.followup.AskRefill;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Refused;

/** Customers asking for refills and cancellations of their orders: each order is asked for, and answered, by itself. */
final class FollowUps {
    private final OrderRepository orders;
    private final ServiceRepository services;
    private final AskRefill askRefill;
    private final AskCancel askCancel;

    FollowUps(OrderRepository orders, ServiceRepository services, AskRefill askRefill, AskCancel askCancel) {
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
        say(speaker, OwnOrders.lines(speaker, customer, orders, named, order -> refill(speaker, order)));
    }

    private String refill(Speaker speaker, Order order) {
        try {
            askRefill.handle(order.number(), "customer");
            return speaker.phrase("refill.noted", Map.of("order", order.orderId()));
        } catch (Refused e) {
            return refused(speaker, order, e);
        }
    }

    void cancel(Speaker speaker, Customer customer, List<String> named) {
        say(speaker, OwnOrders.lines(speaker, customer, orders, named, order -> cancel(speaker, order)));
    }

    private String cancel(Speaker speaker, Order order) {
        try {
            var said = Map.of("order", order.orderId());
            return switch (askCancel.handle(order.number(), "customer")) {
                case WITHDRAWN -> speaker.phrase("cancel.withdrawn", said);
                case GIVEN_BACK -> speaker.phrase("cancel.unsent", said);
                case NOTED -> speaker.phrase("cancel.noted", said);
            };
        } catch (Refused e) {
            return refused(speaker, order, e);
        }
    }

    private static void say(Speaker speaker, List<String> lines) {
        speaker.answer(String.join("\n", lines));
    }

    private String refused(Speaker speaker, Order order, Refused no) {
        var service = services.byNumber(order.serviceNumber());
        return speaker.phrase("refused." + no.code(), Map.of(
                "order", order.orderId(),
                "service", service.map(Service::name).orElse(""),
                "days", service.map(Service::refillDays).orElse(0)));
    }
}
