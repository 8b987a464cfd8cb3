package org.relaydesk.adapter.store.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;

/** Does again to a store what a line's changes say was done. */
final class Replay {
    private final Connection connection;
    private Map<String, TableShape> shapes;

    Replay(Connection connection) throws SQLException {
        this.connection = connection;
        this.shapes = TableShape.all(connection);
    }

    /** The tables may have other columns now. */
    void lookAgain() throws SQLException {
        shapes = TableShape.all(connection);
    }

    /**
     * Applies them all. Their order is that of the first touch, in which an amount may pass to a new owner before the
     * old one gave it up: what the database refuses is tried again after the others.
     */
    void apply(String changes) throws SQLException, UnknownToTheStore {
        List<JsonObject> left = new ArrayList<>();
        JsonParser.parseString(changes).getAsJsonArray().forEach(row -> left.add(row.getAsJsonObject()));
        while (!left.isEmpty()) {
            var refused = new ArrayList<JsonObject>();
            SQLIntegrityConstraintViolationException why = null;
            for (var row : left) {
                try {
                    one(row);
                } catch (SQLIntegrityConstraintViolationException e) {
                    refused.add(row);
                    why = e;
                }
            }
            if (why != null && refused.size() == left.size()) {
                throw why;
            }
            left.clear();
            left.addAll(refused);
        }
    }

    private void one(JsonObject row) throws SQLException, UnknownToTheStore {
        var table = shapes.get(row.get("in").getAsString());
        if (table == null) {
            throw new UnknownToTheStore("the table " + row.get("in").getAsString());
        }
        if (row.has("new")) {
            insert(table, row.getAsJsonObject("new"));
        } else if (row.has("set")) {
            update(table, row.get("key"), row.getAsJsonObject("set"));
        } else {
            delete(table, row.get("key"));
        }
    }

    private void insert(TableShape table, JsonObject values) throws SQLException, UnknownToTheStore {
        var columns = List.copyOf(values.keySet());
        run(table, columns, values, null, "insert into " + table.name() + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(_ -> "?").toList()) + ")");
    }

    private void update(TableShape table, JsonElement key, JsonObject values) throws SQLException, UnknownToTheStore {
        var columns = List.copyOf(values.keySet());
        run(table, columns, values, key, "update " + table.name() + " set "
                + String.join(", ", columns.stream().map(c -> c + " = ?").toList()) + " where " + table.key() + " = ?");
    }

    private void delete(TableShape table, JsonElement key) throws SQLException, UnknownToTheStore {
        run(table, List.of(), new JsonObject(), key, "delete from " + table.name() + " where " + table.key() + " = ?");
    }

    private void run(TableShape table, List<String> columns, JsonObject values, @Nullable JsonElement key, String sql)
            throws SQLException, UnknownToTheStore {
        var kinds = new ArrayList<Kind>();
        for (var column : columns) {
            kinds.add(table.kind(column));
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < kinds.size(); i++) {
                var value = values.get(columns.get(i));
                if (value.isJsonNull()) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    kinds.get(i).write(statement, i + 1, value);
                }
            }
            if (key != null) {
                table.kind(table.key()).write(statement, kinds.size() + 1, key);
            }
            if (statement.executeUpdate() != 1) {
                throw new BookDamaged("the book changes a row that the store has not got: " + table.name() + " " + key);
            }
        }
    }

    /** Numbers that the database gives by itself go on behind the highest one. */
    void restartNumbering() throws SQLException {
        for (var table : shapes.values()) {
            try (var statement = connection.createStatement()) {
                if (numbered(table)) {
                    long next;
                    try (var highest = statement.executeQuery("select coalesce(max(id), 0) + 1 from " + table.name())) {
                        highest.next();
                        next = highest.getLong(1);
                    }
                    statement.execute("alter table " + table.name() + " alter column id restart with " + next);
                }
            }
        }
    }

    private boolean numbered(TableShape table) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(
                null, "PUBLIC", table.name().toUpperCase(Locale.ROOT), "ID")) {
            return columns.next() && columns.getString("IS_AUTOINCREMENT").equals("YES");
        }
    }
}
