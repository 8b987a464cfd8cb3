package org.relaydesk.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import jakarta.persistence.Tuple;

import org.hibernate.StatelessSession;
import org.hibernate.jdbc.Work;
import org.jspecify.annotations.Nullable;

/** Plain SQL on the calling thread's session, for what no entity is made for: checks, reports, screens. */
public final class Sql {
    private static final Pattern NAMED = Pattern.compile(":(\\w+)");

    private final StatelessSession session;

    public Sql(StatelessSession session) {
        this.session = session;
    }

    /** All rows; columns are read by their lower-case names. */
    public List<SqlRow> rows(String sql, Map<String, ?> parameters) {
        var query = session.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream().map(SqlRow::new).toList();
    }

    public List<SqlRow> rows(String sql) {
        return rows(sql, Map.of());
    }

    /**
     * The same past the session, which makes much of each column of each row: for pages that are asked for often. Parameters are
     * single values, and no colon stands in the text but before their names.
     */
    public List<SqlRow> quick(String sql, Map<String, ?> parameters) {
        var names = new ArrayList<String>();
        var text = NAMED.matcher(sql).replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        var found = new ArrayList<SqlRow>();
        session.doWork(connection -> {
            try (var select = connection.prepareStatement(FreshPlan.of(text))) {
                for (int i = 0; i < names.size(); i++) {
                    select.setObject(i + 1, parameters.get(names.get(i)) instanceof Instant at
                            ? at.atOffset(ZoneOffset.UTC) : parameters.get(names.get(i)));
                }
                try (var rows = select.executeQuery()) {
                    read(rows, found);
                }
            }
        });
        return found;
    }

    private static void read(ResultSet rows, List<SqlRow> into) throws SQLException {
        var shape = rows.getMetaData();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < shape.getColumnCount(); i++) {
            places.put(shape.getColumnLabel(i + 1).toLowerCase(Locale.ROOT), i);
        }
        while (rows.next()) {
            var values = new @Nullable Object[places.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.getObject(i + 1);
            }
            into.add(new SqlRow(places, values));
        }
    }

    /** Gives the rows one by one and keeps none, for queries that may have very many. */
    public void each(String sql, Consumer<SqlRow> visitor) {
        try (var rows = session.createNativeQuery(sql, Tuple.class).getResultStream()) {
            rows.map(SqlRow::new).forEach(visitor);
        }
    }

    /** Work on the connection itself, where even a row object for each row is too much. */
    public void plain(Work work) {
        session.doWork(work);
    }

    /** The only row of a query that always has one. */
    public SqlRow row(String sql, Map<String, ?> parameters) {
        return rows(sql, parameters).getFirst();
    }
}
