package org.relaydesk.adapter.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.hibernate.StatelessSession;

/** Looks up many at once: an array that is joined, because of a long list of values the database looks at each for each row. */
final class SqlMany {
    private final StatelessSession session;

    SqlMany(StatelessSession session) {
        this.session = session;
    }

    /** Reads a row where it stands. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Gives each row of a query.
     *
     * @param sql its first parameter is the array: {@code unnest(?) k(v)}
     * @param type what the array holds, {@code bigint} or {@code varchar}
     * @param keys without any, nothing is asked
     * @param more the other parameters
     */
    <T> List<T> rows(String sql, String type, List<?> keys, Row<T> read, Object... more) {
        var all = new ArrayList<T>();
        if (keys.isEmpty()) {
            return all;
        }
        session.doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FreshPlan.of(sql))) {
                select.setArray(1, connection.createArrayOf(type, keys.toArray()));
                for (int i = 0; i < more.length; i++) {
                    select.setObject(i + 2, more[i]);
                }
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        all.add(read.of(rows));
                    }
                }
            }
        });
        return all;
    }
}
