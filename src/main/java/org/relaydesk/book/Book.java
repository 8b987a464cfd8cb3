package org.relaydesk.book;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.data.Limit;

/** The audit trail. Written inside the transaction whose doing it tells. */
public final class Book {
    private final BookRepository lines;
    private final InstantSource clock;

    public Book(BookRepository lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    public void write(Entry entry) {
        var last = lines.newest(Limit.of(1));
        long id = last.isEmpty() ? 1 : last.getFirst().id() + 1;
        var before = last.isEmpty() ? Chain.START : last.getFirst().hash();
        // The store keeps microseconds: a finer time would not give the same hash when it is read again.
        lines.insert(new BookLine(id, clock.instant().truncatedTo(ChronoUnit.MICROS), entry, before));
    }
}
