package org.relaydesk.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What will happen, by time; of things at the same time, what was planned first. */
final class Agenda {
    private record Entry(Instant at, long number, Runnable happening) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long planned;

    void at(Instant time, Runnable happening) {
        entries.add(new Entry(time, planned++, happening));
    }

    /** When the next thing happens. */
    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Lets everything happen that is due by then. */
    void runUntil(Instant time) {
        for (var entry = entries.peek(); entry != null && !entry.at().isAfter(time); entry = entries.peek()) {
            entries.poll();
            entry.happening().run();
        }
    }
}
