package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.Watched;
import org.relaydesk.work.Reader;

/** A provider's orders that are due in one round, the longest due first, read a page at a time as they are asked for. */
final class DueOrders {
    private static final Limit PAGE = Limit.of(500);
    /** Longer than any order that has ended waits for the next question. */
    private static final Duration NO_LATER = Duration.ofHours(25);

    private final OrderRepository orders;
    private final Reader reader;
    private final String provider;
    private final Instant start;
    private final Predicate<Watched> isDue;
    private final ArrayDeque<Watched> read = new ArrayDeque<>();
    /** Orders that were asked and are due again by the time at which the round began: one whose clock stands still. */
    private final Set<Long> asked = new HashSet<>();
    private Instant after = Instant.EPOCH;
    private long behind;
    private boolean astray;
    private boolean over;

    DueOrders(OrderRepository orders, Reader reader, String provider, Instant start, Predicate<Watched> isDue) {
        this.orders = orders;
        this.reader = reader;
        this.provider = provider;
        this.start = start;
        this.isDue = isDue;
    }

    long count() {
        return reader.call(() -> orders.countDue(provider, start));
    }

    /** The next one; null when there is none. */
    @Nullable Watched next() {
        while (read.isEmpty() && !over) {
            page();
        }
        return read.poll();
    }

    /** It was asked about, at that time. */
    void asked(Watched order, Instant at) {
        if (!at.isAfter(start)) {
            asked.add(order.number());
        }
    }

    private void page() {
        List<Watched> page = reader.call(() -> astray
                ? orders.pollsAstray(provider, start.plus(PollTable.longest()), start.plus(NO_LATER), behind, PAGE)
                : orders.due(provider, start, after, behind, PAGE));
        page.stream().filter(o -> o.providerOrderId() != null && !asked.contains(o.number())).filter(isDue).forEach(read::add);
        if (page.size() == PAGE.maxResults()) {
            var last = page.getLast();
            after = last.nextPollAt() == null ? after : last.nextPollAt();
            behind = last.number();
        } else if (astray) {
            over = true;
        } else {
            astray = true;
            behind = 0;
        }
    }
}
