package org.relaydesk.adapter.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.Tuple;

import org.hibernate.StatelessSession;
import org.hibernate.jdbc.Work;

/** Plain SQL on the calling thread's session, for what no entity is made for: checks, reports, screens. */
public final class Sql {
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
