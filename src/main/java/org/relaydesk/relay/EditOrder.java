package org.relaydesk.relay;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.OrderDraft;
import org.relaydesk.catalog.OrderTerms;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.work.Refused;

/**
 * The seller puts right what was asked for with an order that no provider takes; then it is sent again. Only while it is
 * certainly with no provider. Runs in one transaction.
 */
public final class EditOrder {
    /** The book keeps that much of each value, in characters. */
    private static final int LONGEST = 200;

    /**
     * The change.
     *
     * @param version the order's, as the seller saw it
     * @param parameters all of them, also those that stay
     */
    public record Command(String order, int version, String link, Parameters parameters) {}

    private final OrderRepository orders;
    private final ServiceRepository services;
    private final Book book;
    private final StoreSettings settings;
    private final InstantSource clock;

    public EditOrder(
            OrderRepository orders, ServiceRepository services, Book book, StoreSettings settings, InstantSource clock) {
        this.orders = orders;
        this.services = services;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Changes it and lets it go.
     *
     * @throws Refused {@code order-unknown}; {@code not-held} where it does not wait for want of a provider that takes it;
     *         {@code stale}; {@code service-changed} where its type is not known; {@code field-<name>} with the reason;
     *         {@code units-changed} with what was paid for and what it would be; {@code unchanged}
     */
    public void handle(Command command) {
        var order = orders.byOrderId(command.order()).orElseThrow(() -> new Refused("order-unknown", command.order()));
        if (order.held() != Held.NO_ROUTE || order.status() != OrderStatus.PAID) {
            throw new Refused("not-held", command.order());
        }
        if (order.version() != command.version()) {
            throw new Refused("stale", command.order());
        }
        var draft = draft(order, command);
        var before = values(order.link(), order.parameters());
        var after = values(draft.link(), draft.parameters());
        var changed = changed(before, after);
        if (changed.isEmpty()) {
            throw new Refused("unchanged", command.order());
        }
        order.ask(draft.link(), draft.parameters());
        order.release();
        order.routeTo(null);
        orders.update(order);
        write(order, changed, before, after);
    }

    private OrderDraft draft(Order order, Command command) {
        var service = services.byNumber(order.serviceNumber()).orElseThrow();
        var type = service.kind().orElseThrow(() -> new Refused("service-changed", service.type()));
        var written = values(command.link(), command.parameters());
        written.put(Field.QUANTITY, Long.toString(order.quantity()));
        var draft = OrderDraft.read(
                OrderTerms.ofPaid(type, service.minQuantity(), service.maxQuantity(), order.quantity(),
                        clock.instant().atZone(settings.zone()).toLocalDate()),
                written);
        draft.faults().forEach((field, bad) -> {
            throw new Refused("field-" + field.wire(), bad.reason().code(), cut(bad.words()), Long.toString(bad.low()),
                    Long.toString(bad.high()));
        });
        draft.drip().ifPresent(reason -> {
            throw new Refused("field-" + Field.RUNS.wire(), reason.code());
        });
        if (draft.units() != order.quantity()) {
            throw new Refused("units-changed", Long.toString(order.quantity()), Long.toString(draft.units()));
        }
        return draft;
    }

    private static Map<Field, String> values(String link, Parameters parameters) {
        var values = new EnumMap<Field, String>(Field.class);
        values.putAll(parameters.values());
        values.put(Field.LINK, link);
        return values;
    }

    private static List<Field> changed(Map<Field, String> before, Map<Field, String> after) {
        var changed = new ArrayList<Field>();
        for (var field : Field.values()) {
            if (!before.getOrDefault(field, "").equals(after.getOrDefault(field, ""))) {
                changed.add(field);
            }
        }
        return changed;
    }

    private void write(Order order, List<Field> changed, Map<Field, String> before, Map<Field, String> after) {
        var entry = Entry.of("seller", "seller.edited").order(order.number()).customer(order.customerId())
                .with("changed", String.join(", ", changed.stream().map(Field::wire).toList()));
        for (var field : changed) {
            entry = entry.with(field.wire() + ".was", kept(before, field)).with(field.wire() + ".is", kept(after, field));
        }
        book.write(entry);
    }

    private static String kept(Map<Field, String> values, Field field) {
        return cut(values.getOrDefault(field, ""));
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
