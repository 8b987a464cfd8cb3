package org.relaydesk.order;

import java.time.InstantSource;

import jakarta.data.Limit;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.OrderForm;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.catalog.UnitCount;
import org.relaydesk.policy.PolicyRepository;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.work.Refused;
import org.relaydesk.work.Room;

/** Places an order that waits for its payment, under the policy in force. */
public final class PlaceOrder {
    private static final long FIRST_NUMBER = 10_001;

    /**
     * What is ordered.
     *
     * @param quantity in all, also where it is delivered in drops
     * @param link as the customer gave it, checked before
     * @param parameters what the service's type needs besides
     */
    public record Command(long customerId, int service, long quantity, String link, Parameters parameters) {
        public Command {
            if (quantity < 1 || link.isBlank()) {
                throw new IllegalArgumentException("an order has a quantity and a link");
            }
        }

        public Command(long customerId, int service, long quantity, String link) {
            this(customerId, service, quantity, link, Parameters.NONE);
        }
    }

    private final OrderRepository orders;
    private final ServiceRepository services;
    private final PolicyRepository policies;
    private final Room room;
    private final Book book;
    private final StoreSettings settings;
    private final InstantSource clock;

    public PlaceOrder(
            OrderRepository orders,
            ServiceRepository services,
            PolicyRepository policies,
            Room room,
            Book book,
            StoreSettings settings,
            InstantSource clock) {
        this.orders = orders;
        this.services = services;
        this.policies = policies;
        this.room = room;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether orders are taken at all just now: not while the disk is nearly full. */
    public boolean isOpen() {
        return room.takesOrders();
    }

    /** Places what the customer has asked for himself; refused as the other one. */
    public Order handle(Command command) {
        return handle(command, "customer");
    }

    /**
     * Places it.
     *
     * @param who placed it: {@code customer}, or {@code seller} for him
     * @throws Refused {@code disk-full} where orders are not taken; {@code service-gone}, {@code service-changed} or
     *         {@code quantity} where the service changed since it was chosen
     */
    public Order handle(Command command, String who) {
        if (!isOpen()) {
            throw new Refused("disk-full", Long.toString(room.freeBytes()));
        }
        var service = services.byNumber(command.service())
                .filter(s -> s.onSale())
                .orElseThrow(() -> new Refused("service-gone", Integer.toString(command.service())));
        check(command, service);
        var now = clock.instant();
        var newest = orders.newest(Limit.of(1));
        long number = newest.isEmpty() ? FIRST_NUMBER : newest.getFirst().number() + 1;
        int policy = policies.current(now).orElseThrow().id();
        var order = new Order(
                number, settings.orderPrefix() + number, command, service.price(command.quantity()), policy, now);
        orders.insert(order);
        book.write(Entry.of(who, "order.placed").order(number).customer(command.customerId())
                .with("service", service.name()).with("quantity", command.quantity())
                .with("amount", order.price()).with("policy", policy));
        return order;
    }

    /** What could not be sent to a provider is not sold. */
    private static void check(Command command, Service service) {
        OrderForm.lack(service.type(), command.quantity(), command.parameters()).ifPresent(lack -> {
            throw new Refused("service-changed", lack);
        });
        if (!UnitCount.fits(service.kind().orElseThrow(), command.quantity(), service.minQuantity(), service.maxQuantity(),
                command.parameters())) {
            throw new Refused("quantity", Long.toString(command.quantity()));
        }
    }
}
