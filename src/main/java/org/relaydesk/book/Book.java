package org.relaydesk.book;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The audit trail. Written inside the transaction whose doing it tells. */
public final class Book {
    private final BookPage page;
    private final InstantSource clock;

    public Book(BookPage page, InstantSource clock) {
        this.page = page;
        this.clock = clock;
    }

    public void write(Entry entry) {
        page.add(clock.instant().truncatedTo(ChronoUnit.MICROS), entry);
    }
}
