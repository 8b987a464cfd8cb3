package org.relaydesk.statement;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.work.Refused;

/** The seller says once what the columns under a heading are. */
public final class MapColumns {
    private static final int LONGEST = 2000;

    private final StatementRepository statements;
    private final Book book;
    private final InstantSource clock;

    public MapColumns(StatementRepository statements, Book book, InstantSource clock) {
        this.statements = statements;
        this.book = book;
        this.clock = clock;
    }

    /** @param heading as the file has it, see {@link StatementFile.Columns} */
    public void handle(String heading, ColumnMap map) {
        if (heading.isBlank() || heading.length() > LONGEST) {
            throw new Refused("statement-heading");
        }
        var now = clock.instant();
        statements.byHeading(heading).ifPresentOrElse(
                known -> {
                    known.change(map, now);
                    statements.update(known);
                },
                () -> statements.insert(new SellerColumns(heading, map, now)));
        book.write(Entry.of("seller", "statement.columns").with("heading", heading));
    }
}
