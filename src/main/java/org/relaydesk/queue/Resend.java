package org.relaydesk.queue;

import java.time.InstantSource;

import org.relaydesk.book.Book;

/** The seller has a dead letter sent once more: in its place among its customer's messages, by today's rules. */
public final class Resend {
    private final OutboxRepository rows;
    private final Book book;
    private final InstantSource clock;

    public Resend(OutboxRepository rows, Book book, InstantSource clock) {
        this.rows = rows;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Refused as {@code stale} where it is no dead letter any more, or was changed since it was seen: a second click
     * sends nothing, whatever has become of the first.
     *
     * @param version of the row as the seller saw it
     */
    public void handle(long id, int version) {
        var row = DeadLetter.of(rows, id, version);
        book.write(DeadLetter.entry("message.resent", row));
        row.resend(clock.instant());
        rows.update(row);
    }
}
