package org.relaydesk.adapter.store.check;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.journal.BookTable;
import org.relaydesk.book.Head;
import org.relaydesk.book.Sealed;
import org.relaydesk.ledger.Finding;

/** Walks the audit trail: no line missing, none changed, each chained to the one before. */
final class BookChainCheck {
    private final Sql sql;
    private final List<Finding> findings = new ArrayList<>();
    private Head last = Head.EMPTY;

    BookChainCheck(Sql sql) {
        this.sql = sql;
    }

    /** The first fault; all lines behind it follow from it. */
    List<Finding> run() {
        sql.plain(connection -> BookTable.after(connection, 0, this::line));
        return findings;
    }

    private void line(Sealed line) {
        if (findings.isEmpty()) {
            if (!line.follows(last)) {
                findings.add(new Finding("audit-trail", "line " + line.id() + ": was changed, or one before it is missing"));
            }
            last = line.head();
        }
    }
}
