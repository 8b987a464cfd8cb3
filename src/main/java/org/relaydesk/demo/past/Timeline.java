package org.relaydesk.demo.past;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

import org.relaydesk.work.Writer;

/** What happened in the past, in the order of time; an event may bring further ones. What is after the end is left out. */
final class Timeline {
    /** How many events share a transaction: each transaction waits for the disk. */
    private static final int TOGETHER = 60;

    private record Event(Instant at, long turn, Runnable what) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::turn));
    private final Instant end;
    private long turns;

    Timeline(Instant end) {
        this.end = end;
    }

    void at(Instant time, Runnable what) {
        if (!time.isAfter(end)) {
            events.add(new Event(time, turns++, what));
        }
    }

    /** Runs all up to {@code until}; {@code after} each transaction's events, inside it. */
    void run(Writer writer, PastClock clock, Instant until, Runnable after) {
        while (isNext(until)) {
            writer.run(() -> {
                together(clock, until);
                after.run();
            });
        }
        clock.set(until);
    }

    private boolean isNext(Instant until) {
        var next = events.peek();
        return next != null && !next.at().isAfter(until);
    }

    private void together(PastClock clock, Instant until) {
        for (int i = 0; i < TOGETHER && isNext(until); i++) {
            var event = events.remove();
            clock.set(event.at());
            event.what().run();
        }
    }
}
