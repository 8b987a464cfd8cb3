package org.relaydesk.adapter.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.journal.Journal;
import org.relaydesk.adapter.store.journal.TableShape;

/** Tells the journal which rows a session is going to change. */
final class EntityWatch {
    /** The session's methods that change rows; each takes an entity, or a list of them, first. */
    static final Set<String> CHANGES = Set.of(
            "insert", "insertMultiple", "update", "updateMultiple", "upsert", "upsertMultiple", "delete", "deleteMultiple");

    private final Journal journal;
    private final SessionFactoryImplementor factory;
    private final Map<String, TableShape> shapes;

    EntityWatch(SessionFactory factory, Journal journal, Connection connection) throws SQLException {
        this.journal = journal;
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
        this.shapes = TableShape.all(connection);
    }

    /** A call of the session. */
    @FunctionalInterface
    interface Change {
        @Nullable Object run() throws Throwable;
    }

    /** Does the change, with a look at the rows before it. */
    @Nullable Object around(String method, Object what, Change change) throws Throwable {
        var all = what instanceof List<?> list ? list : List.of(what);
        var entities = all.stream().filter(entity -> !TableShape.isOutside(name(entity))).toList();
        boolean inserting = method.startsWith("insert");
        if (!inserting) {
            for (var entity : entities) {
                journal.touching(table(entity), key(entity));
            }
        }
        var result = change.run();
        if (inserting) {
            entities.forEach(entity -> journal.inserted(table(entity), key(entity)));
        }
        return result;
    }

    private TableShape table(Object entity) {
        return shape(name(entity));
    }

    Collection<TableShape> shapes() {
        return shapes.values();
    }

    TableShape shape(String table) {
        var shape = shapes.get(table);
        if (shape == null) {
            throw new IllegalStateException("the book does not watch the table " + table);
        }
        return shape;
    }

    private String name(Object entity) {
        return factory.getMappingMetamodel().getEntityDescriptor(entity.getClass()).getMappedTableDetails()
                .getTableName().toLowerCase(Locale.ROOT);
    }

    private Object key(Object entity) {
        return factory.getPersistenceUnitUtil().getIdentifier(entity);
    }
}
