package org.relaydesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** Rows of one table written in batches, each committed. */
final class Batch implements AutoCloseable {
    private static final int ROWS = 10_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private int waiting;

    /** @param columns as in an insert statement: {@code balance (account, floored, paise)} */
    Batch(Connection connection, String columns) throws SQLException {
        this.connection = connection;
        int count = columns.split(",", -1).length;
        var marks = String.join(", ", IntStream.range(0, count).mapToObj(_ -> "?").toList());
        this.insert = connection.prepareStatement("insert into " + columns + " values (" + marks + ")");
    }

    /** Adds a row; texts, numbers and times as they are, null as the empty optional would be: {@code ""}. */
    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i].equals("")) {
                insert.setObject(i + 1, null);
            } else {
                insert.setObject(i + 1, values[i]);
            }
        }
        insert.addBatch();
        if (++waiting == ROWS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        insert.close();
    }
}
