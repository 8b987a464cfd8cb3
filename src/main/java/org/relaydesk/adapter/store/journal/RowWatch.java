package org.relaydesk.adapter.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Remembers how the rows that a transaction touches looked before, and tells in the end what became of them. */
final class RowWatch implements AutoCloseable {
    private record Place(String table, Object key) {}

    private final Connection connection;
    private final Map<TableShape, PreparedStatement> selects = new HashMap<>();
    private final Map<Place, Touched> touched = new LinkedHashMap<>();
    private final Map<Place, @Nullable String[]> known = new HashMap<>();
    /** Rows as they were written last. */
    private final Map<Place, @Nullable String[]> written = new HashMap<>();

    /** @param connection the writer's: what its transaction has not committed yet is seen on no other */
    RowWatch(Connection connection) {
        this.connection = connection;
    }

    /** To be called before the change, unless the row is new and its key not known yet. */
    void touching(TableShape table, Object key) throws SQLException {
        var place = new Place(table.name(), key);
        if (known.containsKey(place)) {
            throw new IllegalStateException(place + " was changed past the session in this transaction");
        }
        written.remove(place);
        if (!touched.containsKey(place)) {
            touched.put(place, new Touched(table, key, row(table, key)));
        }
    }

    void inserted(TableShape table, Object key) {
        touched.putIfAbsent(new Place(table.name(), key), new Touched(table, key, null));
    }

    /** The same of a row that is known; it is looked at again only if it is changed once more. */
    void inserted(TableShape table, Object key, @Nullable String[] row) {
        inserted(table, key);
        written.put(new Place(table.name(), key), row);
    }

    /** The row that is being touched looks so now; it is looked at again only if it is changed once more. */
    void updated(TableShape table, Object key, @Nullable String[] row) {
        written.put(new Place(table.name(), key), row);
    }

    /** The row was changed so, and is not looked at again: nothing else may change it in this transaction. */
    void changed(TableShape table, Object key, @Nullable String[] before, @Nullable String[] after) {
        var place = new Place(table.name(), key);
        if (touched.put(place, new Touched(table, key, before)) != null) {
            throw new IllegalStateException(place + " is changed twice in this transaction, once past the session");
        }
        known.put(place, after);
    }

    /** What became of the rows, as a JSON array; null if nothing did. */
    @Nullable String changes() throws SQLException {
        if (touched.isEmpty()) {
            return null;
        }
        var json = new StringBuilder("[");
        for (var place : touched.entrySet()) {
            var row = place.getValue();
            int before = json.length();
            if (before > 1) {
                json.append(',');
            }
            var after = known.getOrDefault(place.getKey(), written.get(place.getKey()));
            if (!row.write(json, after == null ? row(row.table(), row.key()) : after)) {
                json.setLength(before);
            }
        }
        return json.length() == 1 ? null : json.append(']').toString();
    }

    void forget() {
        touched.clear();
        known.clear();
        written.clear();
    }

    private @Nullable String @Nullable [] row(TableShape table, Object key) throws SQLException {
        var select = selects.get(table);
        if (select == null) {
            select = table.select(connection);
            selects.put(table, select);
        }
        return TableShape.row(table, select, key);
    }

    @Override
    public void close() throws SQLException {
        for (var select : selects.values()) {
            select.close();
        }
    }
}
