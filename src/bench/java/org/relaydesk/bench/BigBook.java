package org.relaydesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

import org.relaydesk.book.Chain;

/** The big store's audit trail. */
final class BigBook {
    private BigBook() {}

    static void write(Connection connection, Instant opening, int lines) throws SQLException {
        var before = Chain.START;
        try (var rows = new Batch(connection, "book (id, at, who, what, order_number, customer_id, figures, before_hash, hash)")) {
            for (long id = 1; id <= lines; id++) {
                var order = new BigOrder((int) ((id - 1) * BigStore.ORDERS / lines));
                var at = opening.plusSeconds(id * 19).plusNanos(id % 1_000_000 * 1000);
                var figures = "amount=" + order.paid() + "\nquantity=1000\nkey=pay:" + order.id() + "\nstatus=" + order.status() + '\n';
                var hash = Chain.hash(before, id, at, "poller", "status.seen", order.number(), order.customer(), figures);
                rows.row(
                        id, at.atOffset(ZoneOffset.UTC), "poller", "status.seen", order.number(), order.customer(), figures,
                        before, hash);
                before = hash;
            }
        }
    }
}
