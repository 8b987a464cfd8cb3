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
    private final @Nullable Watched begin;
    private Part part;
    private Instant after = Instant.EPOCH;
    private long behind;

    /** A round that follows one that was cut short begins where that one ended, and then comes to the first ones. */
    private enum Part { FROM_THERE, UP_TO_THERE, ASTRAY, OVER }

    /** @param begin the order behind which it begins; null for the first that is due */
    DueOrders(
            OrderRepository orders, Reader reader, String provider, Instant start, @Nullable Watched begin,
            Predicate<Watched> isDue) {
        this.orders = orders;
        this.reader = reader;
        this.provider = provider;
        this.start = start;
        this.begin = begin;
        this.isDue = isDue;
        this.part = Part.FROM_THERE;
        if (begin != null && begin.nextPollAt() != null) {
            goOnBehind(begin);
        }
    }

    private void goOnBehind(Watched order) {
        after = order.nextPollAt() == null ? after : order.nextPollAt();
        behind = order.number();
    }

    long count() {
        return reader.call(() -> orders.countDue(provider, start));
    }

    /** The next one; null when there is none. */
    @Nullable Watched next() {
        while (read.isEmpty() && part != Part.OVER) {
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
        List<Watched> page = reader.call(() -> part == Part.ASTRAY
                ? orders.pollsAstray(provider, start.plus(PollTable.longest()), start.plus(NO_LATER), behind, PAGE)
                : orders.due(provider, start, after, behind, PAGE));
        var wanted = page.stream().takeWhile(this::isInPart).toList();
        wanted.stream().filter(o -> o.providerOrderId() != null && !asked.contains(o.number())).filter(isDue).forEach(read::add);
        if (wanted.size() == PAGE.maxResults()) {
            goOnBehind(wanted.getLast());
        } else {
            after = Instant.EPOCH;
            behind = 0;
            part = switch (part) {
                case FROM_THERE -> begin == null ? Part.ASTRAY : Part.UP_TO_THERE;
                case UP_TO_THERE -> Part.ASTRAY;
                case ASTRAY, OVER -> Part.OVER;
            };
        }
    }

    private boolean isInPart(Watched order) {
        if (part != Part.UP_TO_THERE || begin == null || begin.nextPollAt() == null || order.nextPollAt() == null) {
            return true;
        }
        int byTime = order.nextPollAt().compareTo(begin.nextPollAt());
        return byTime < 0 || (byTime == 0 && order.number() <= begin.number());
    }
}
