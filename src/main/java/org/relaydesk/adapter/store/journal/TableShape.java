package org.relaydesk.adapter.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table's columns, as the database itself tells them.
 *
 * @param housekeeping columns that say when to look again and not what is: their changes alone make no line
 */
public record TableShape(String name, String key, List<String> columns, List<Kind> kinds, Set<String> housekeeping) {
    private static final String SCHEMA = "PUBLIC";
    private static final Set<String> HOUSEKEEPING = Set.of(
            "customer_order.next_poll_at", "customer_order.version",
            "provider.swept_at", "provider.swept_requests", "provider.answered_at", "provider.balance_at",
            "provider.answer_millis", "provider.catalogue_at");
    /** What was told by the outside and can be asked again at any time: not in the book. */
    private static final Set<String> OUTSIDE = Set.of("offer", "provider_hour", "mail_place", "picture_words");

    public static boolean isOutside(String table) {
        return OUTSIDE.contains(table);
    }

    /**
     * Every table with a primary key of one column, by its name: all of ours but the book, which is its own record, and
     * what only repeats the outside.
     */
    public static Map<String, TableShape> all(Connection connection) throws SQLException {
        var shapes = new HashMap<String, TableShape>();
        try (var tables = connection.getMetaData().getTables(null, SCHEMA, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                if (table.equals(table.toUpperCase(Locale.ROOT)) && !table.equals("BOOK")
                        && !OUTSIDE.contains(table.toLowerCase(Locale.ROOT))) {
                    read(connection, table).ifPresent(shape -> shapes.put(shape.name(), shape));
                }
            }
        }
        return shapes;
    }

    private static Optional<TableShape> read(Connection connection, String upperCase) throws SQLException {
        var table = upperCase.toLowerCase(Locale.ROOT);
        String key;
        try (var keys = connection.getMetaData().getPrimaryKeys(null, SCHEMA, upperCase)) {
            if (!keys.next()) {
                return Optional.empty();
            }
            key = keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
        }
        var columns = new ArrayList<String>();
        var kinds = new ArrayList<Kind>();
        try (var statement = connection.prepareStatement("select * from " + table + " where 1 = 0");
                var none = statement.executeQuery()) {
            var shape = none.getMetaData();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                var column = shape.getColumnName(i).toLowerCase(Locale.ROOT);
                columns.add(column);
                kinds.add(Kind.of(shape.getColumnType(i), table + "." + column));
            }
        }
        var quiet = columns.stream().filter(c -> HOUSEKEEPING.contains(table + "." + c)).collect(Collectors.toSet());
        return Optional.of(new TableShape(table, key, List.copyOf(columns), List.copyOf(kinds), quiet));
    }

    /** Where the column stands. */
    public int at(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("the table " + name + " has no " + column);
        }
        return at;
    }

    /** A text as the book keeps it. */
    public static String text(String value) {
        return Kind.quoted(value);
    }

    /** A value as the book keeps it: a number, a flag, a text, a day, bytes, or a time to the microsecond; null for NULL. */
    public static @Nullable String json(@Nullable Object value) {
        return Kind.json(value);
    }

    PreparedStatement select(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "select " + String.join(", ", columns) + " from " + name + " where " + key + " = ?");
    }

    /** A row as JSON values in the order of the columns, null for NULL; null if there is no such row. */
    static @Nullable String @Nullable [] row(TableShape shape, PreparedStatement select, Object key) throws SQLException {
        select.setObject(1, key);
        try (var rows = select.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            var values = new @Nullable String[shape.columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = shape.kinds.get(i).read(rows, i + 1);
            }
            return values;
        }
    }

    /** @throws UnknownToTheStore if the table has no such column */
    Kind kind(String column) throws UnknownToTheStore {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new UnknownToTheStore("the column " + name + "." + column);
        }
        return kinds.get(at);
    }
}
