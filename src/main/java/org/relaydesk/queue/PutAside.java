package org.relaydesk.queue;

import java.time.InstantSource;

import org.relaydesk.book.Book;

/** The seller has seen a dead letter and leaves it at that: it stays dead and is not shown any more. */
public final class PutAside {
    private final OutboxRepository rows;
    private final Book book;
    private final InstantSource clock;

    public PutAside(OutboxRepository rows, Book book, InstantSource clock) {
        this.rows = rows;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Refused as {@code stale} where it is no dead letter any more, or was changed since it was seen: a second click
     * changes nothing.
     *
     * @param version of the row as the seller saw it
     */
    public void handle(long id, int version) {
        var row = DeadLetter.of(rows, id, version);
        book.write(DeadLetter.entry("message.put-aside", row));
        row.putAside(clock.instant());
        rows.update(row);
    }
}
