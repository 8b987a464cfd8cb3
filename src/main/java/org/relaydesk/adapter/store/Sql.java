package org.relaydesk.adapter.store;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Tuple;

import org.hibernate.StatelessSession;

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

    /** The only row of a query that always has one. */
    public SqlRow row(String sql, Map<String, ?> parameters) {
        return rows(sql, parameters).getFirst();
    }
}
