package org.relaydesk.adapter.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Head;
import org.relaydesk.book.Sealed;

/** The book as a table. */
public final class BookTable {
    static final String INSERT = "insert into book"
            + " (id, at, who, what, order_number, customer_id, figures, changes, before_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LINES = "select id, at, who, what, order_number, customer_id, figures, changes,"
            + " before_hash, hash from book where id > ? order by id limit ?";
    private static final int PAGE = 100;

    private BookTable() {}

    /** The newest line. */
    public static Head head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select id, hash from book order by id desc limit 1");
                var row = statement.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : Head.EMPTY;
        }
    }

    /** The line with this number as a head; {@link Head#EMPTY} for 0, null if there is no such line. */
    public static @Nullable Head at(Connection connection, long id) throws SQLException {
        if (id == 0) {
            return Head.EMPTY;
        }
        try (var statement = connection.prepareStatement("select hash from book where id = ?")) {
            statement.setLong(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? new Head(id, row.getString(1)) : null;
            }
        }
    }

    /** Gives every line after one, in order, a page at a time. */
    public static void after(Connection connection, long id, Consumer<Sealed> each) throws SQLException {
        try (var statement = connection.prepareStatement(LINES)) {
            long last = id;
            boolean more = true;
            while (more) {
                statement.setLong(1, last);
                statement.setInt(2, PAGE);
                more = false;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var line = line(rows);
                        each.accept(line);
                        last = line.id();
                        more = true;
                    }
                }
            }
        }
    }

    private static Sealed line(ResultSet row) throws SQLException {
        return new Sealed(
                row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                row.getObject(5, Long.class), row.getObject(6, Long.class), row.getString(7), row.getString(8),
                row.getString(9), row.getString(10));
    }

    static void insert(PreparedStatement insert, List<Sealed> lines) throws SQLException {
        for (var line : lines) {
            set(insert, line);
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static void set(PreparedStatement insert, Sealed line) throws SQLException {
        insert.setLong(1, line.id());
        insert.setObject(2, line.at().atOffset(ZoneOffset.UTC));
        insert.setString(3, line.who());
        insert.setString(4, line.what());
        number(insert, 5, line.orderNumber());
        number(insert, 6, line.customerId());
        insert.setString(7, line.figures());
        insert.setString(8, line.changes());
        insert.setString(9, line.beforeHash());
        insert.setString(10, line.hash());
    }

    private static void number(PreparedStatement insert, int parameter, @Nullable Long value) throws SQLException {
        if (value == null) {
            insert.setNull(parameter, Types.BIGINT);
        } else {
            insert.setLong(parameter, value);
        }
    }
}
