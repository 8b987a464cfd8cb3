package org.relaydesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.relaydesk.adapter.store.journal.BookTable;
import org.relaydesk.book.Entry;
import org.relaydesk.book.Sealed;

/** The big store's audit trail: behind the lines of its making, lines as a transfer writes them. */
final class BigBook {
    private BigBook() {}

    static void write(Connection connection, OffsetDateTime opening, int lines) throws SQLException {
        var head = BookTable.head(connection);
        try (var rows = new Batch(connection, "book (id, at, who, what, order_number, customer_id, figures, changes,"
                + " before_hash, hash)")) {
            for (int i = 0; i < lines; i++) {
                var order = new BigOrder((int) ((long) i * BigStore.ORDERS / lines));
                var at = opening.plusSeconds(i * 19L).plusNanos(i * 1000L).toInstant();
                var entry = Entry.of("bank", "payment.matched").order(order.number()).customer(order.customer())
                        .with("amount", order.paid()).with("utr", order.reference());
                var line = Sealed.behind(head, at, entry, changes(order, i));
                rows.row(
                        line.id(), at.atOffset(ZoneOffset.UTC), line.who(), line.what(), order.number(), order.customer(),
                        line.figures(), changes(order, i), line.beforeHash(), line.hash());
                head = line.head();
            }
        }
    }

    /** What a transfer changes. */
    static String changes(BigOrder order, long id) {
        return """
                [{"in":"transfer","key":%d,"new":{"id":%d,"transfer_key":"pay:%s","at":"2027-01-04T09:00:00Z",\
                "debit":"UNMATCHED","credit":"%s","paise":%d,"order_number":%d,"customer_id":%d,"what":"paid",\
                "who":"bank"}},{"in":"balance","key":"UNMATCHED","set":{"paise":%d}},\
                {"in":"balance","key":"%s","new":{"account":"%s","floored":true,"paise":%d}}]"""
                .formatted(id, id, order.id(), order.account(), order.paid(), order.number(), order.customer(), id,
                        order.account(), order.account(), order.paid());
    }
}
