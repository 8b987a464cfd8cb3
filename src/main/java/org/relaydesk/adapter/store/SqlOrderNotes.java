package org.relaydesk.adapter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.journal.Journal;
import org.relaydesk.adapter.store.journal.TableShape;
import org.relaydesk.order.Watched;
import org.relaydesk.relay.OrderNotes;

/**
 * Notes of many orders by one statement each, on the writer's connection. Each asks for the version at which the order
 * was read: so it is known how the row looked before, and the journal is told what changed without a look at the row. A
 * mere look changes housekeeping columns alone, of which the book does not tell.
 */
final class SqlOrderNotes implements OrderNotes, AutoCloseable {
    private final Journal journal;
    private final TableShape orders;
    private final PreparedStatement look;
    private final PreparedStatement progress;

    SqlOrderNotes(Connection connection, Journal journal, TableShape orders) throws SQLException {
        this.journal = journal;
        this.orders = orders;
        this.look = connection.prepareStatement(
                "update customer_order set next_poll_at = ? where number = ? and version = ?");
        this.progress = connection.prepareStatement("update customer_order set next_poll_at = ?, remains = ?,"
                + " start_count = ?, charge = ?, raw_status = ?, version = version + 1 where number = ? and version = ?");
    }

    @Override
    public void look(List<Look> looks) {
        try {
            for (var one : looks) {
                at(look, 1, one.next());
                which(look, 2, one.order());
                look.addBatch();
            }
            look.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("when orders are looked at next can't be noted", e);
        }
    }

    @Override
    public int progress(List<Progress> all) {
        try {
            for (var one : all) {
                at(progress, 1, one.next());
                progress.setString(2, one.remains());
                progress.setString(3, one.startCount());
                progress.setString(4, one.charge());
                progress.setString(5, one.raw());
                which(progress, 6, one.order());
                progress.addBatch();
            }
            var counts = progress.executeBatch();
            int noted = 0;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 1) {
                    tell(all.get(i));
                    noted++;
                }
            }
            return noted;
        } catch (SQLException e) {
            throw new IllegalStateException("the progress of orders can't be noted", e);
        }
    }

    private static void at(PreparedStatement statement, int parameter, @Nullable Instant at) throws SQLException {
        if (at == null) {
            statement.setNull(parameter, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(parameter, at.atOffset(ZoneOffset.UTC));
        }
    }

    private static void which(PreparedStatement statement, int parameter, Watched order) throws SQLException {
        statement.setLong(parameter, order.number());
        statement.setInt(parameter + 1, order.version());
    }

    private void tell(Progress one) {
        var was = one.order();
        var before = new @Nullable String[orders.columns().size()];
        var after = new @Nullable String[orders.columns().size()];
        text(before, after, "remains", was.remains(), one.remains());
        text(before, after, "start_count", was.startCount(), one.startCount());
        text(before, after, "charge", was.charge(), one.charge());
        after[orders.at("raw_status")] = TableShape.text(one.raw());
        if (!one.next().equals(was.nextPollAt())) {
            after[orders.at("next_poll_at")] = '"' + one.next().toString() + '"';
        }
        after[orders.at("version")] = Integer.toString(was.version() + 1);
        journal.changed(orders, was.number(), before, after);
    }

    private void text(
            @Nullable String[] before, @Nullable String[] after, String column, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            before[orders.at(column)] = was == null ? null : TableShape.text(was);
            after[orders.at(column)] = is == null ? null : TableShape.text(is);
        }
    }

    @Override
    public void close() throws SQLException {
        look.close();
        progress.close();
    }
}
