package org.relaydesk.adapter.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.relaydesk.adapter.store.journal.Journal;
import org.relaydesk.adapter.store.journal.TableShape;
import org.relaydesk.people.CustomerRows;

/**
 * Moves a customer's rows in every table that names one, so that a table which comes later is not forgotten. On the
 * writer's connection; the journal is told of each row.
 */
final class SqlCustomerRows implements CustomerRows {
    private static final String CUSTOMER = "customer_id";
    private static final Set<String> STAY = Set.of("transfer");

    private final Connection connection;
    private final Journal journal;
    private final List<TableShape> tables;

    SqlCustomerRows(Connection connection, Journal journal, Collection<TableShape> shapes) {
        this.connection = connection;
        this.journal = journal;
        // a table with one row a customer is about that row's customer and nobody else
        this.tables = shapes.stream()
                .filter(t -> t.columns().contains(CUSTOMER) && !t.key().equals(CUSTOMER) && !STAY.contains(t.name()))
                .toList();
    }

    @Override
    public int move(long from, long to) {
        try {
            int moved = 0;
            for (var table : tables) {
                moved += move(table, from, to);
            }
            return moved;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of customer " + from + " can't be moved", e);
        }
    }

    private int move(TableShape table, long from, long to) throws SQLException {
        var which = " where " + CUSTOMER + " = ?" + (table.name().equals("payment_request") ? " and state <> 'PAID'" : "");
        for (var key : keys(table, which, from)) {
            journal.touching(table, key);
        }
        // whoever read a row before must not write it back as it was
        var version = table.columns().contains("version") ? ", version = version + 1" : "";
        try (var update = connection.prepareStatement(
                "update " + table.name() + " set " + CUSTOMER + " = ?" + version + which)) {
            update.setLong(1, to);
            update.setLong(2, from);
            return update.executeUpdate();
        }
    }

    private List<Object> keys(TableShape table, String which, long customer) throws SQLException {
        var keys = new ArrayList<>();
        try (var select = connection.prepareStatement("select " + table.key() + " from " + table.name() + which)) {
            select.setLong(1, customer);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getObject(1));
                }
            }
        }
        return keys;
    }
}
