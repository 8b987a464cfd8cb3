package org.relaydesk.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.data.Limit;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.Span;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Marks the orders that have been with their provider for longer than their like, and takes the mark off others. */
public final class FlagSlow {
    private static final Limit PAGE = Limit.of(500);

    private final OrderRepository orders;
    private final Book book;
    private final InstantSource clock;

    public FlagSlow(OrderRepository orders, Book book, InstantSource clock) {
        this.orders = orders;
        this.book = book;
        this.clock = clock;
    }

    /** Looks through all orders under way, a page at a time; returns how many were marked or unmarked. */
    public int run(Reader reader, Writer writer) {
        Map<Integer, Duration> limits = new HashMap<>();
        int changed = 0;
        long behind = 0;
        while (true) {
            long from = behind;
            var page = reader.call(() -> orders.underWay(from, PAGE));
            if (page.isEmpty()) {
                return changed;
            }
            page.forEach(o -> limits.computeIfAbsent(o.serviceNumber(), s -> reader.call(() -> limit(s))));
            var turned = page.stream().filter(o -> isSlow(o, limits) != (o.slowSince() != null)).map(Order::number).toList();
            if (!turned.isEmpty()) {
                changed += writer.call(() -> turn(turned, limits));
            }
            behind = page.getLast().number();
        }
    }

    private Duration limit(int service) {
        return SlowRule.limit(orders.completed(service, Limit.of(SlowRule.NEWEST)).stream().map(Span::took).toList());
    }

    private boolean isSlow(Order order, Map<Integer, Duration> limits) {
        var since = order.submittedAt();
        var limit = limits.get(order.serviceNumber());
        return since != null && limit != null && Duration.between(since, clock.instant()).compareTo(limit) > 0;
    }

    /** In a transaction: each as it is by now. */
    private int turn(List<Long> numbers, Map<Integer, Duration> limits) {
        int changed = 0;
        for (long number : numbers) {
            var order = orders.byNumber(number).orElseThrow();
            boolean slow = isSlow(order, limits);
            if (order.status() == OrderStatus.WITH_PROVIDER && slow != (order.slowSince() != null)) {
                order.slow(slow ? clock.instant() : null);
                orders.update(order);
                book.write(Entry.of("poller", "order.slow").order(number).customer(order.customerId())
                        .with("provider", order.provider()).with("slow", slow)
                        .with("hours", limits.getOrDefault(order.serviceNumber(), Duration.ZERO).toHours()));
                changed++;
            }
        }
        return changed;
    }
}
