package org.relaydesk.adapter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.hibernate.StaleObjectStateException;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.journal.Journal;
import org.relaydesk.adapter.store.journal.TableShape;

/**
 * Writes entities on the writer's connection by statements that stay prepared, new ones of a list in one batch, and tells the
 * journal the rows without a look at them. The rows are those that Hibernate would write: see {@link EntityShape}, which says
 * of which entities that is sure.
 */
final class EntityRows implements AutoCloseable {
    private final Connection connection;
    private final SessionFactoryImplementor factory;
    private final Journal journal;
    private final Function<String, TableShape> tables;
    private final Map<Class<?>, Optional<Prepared>> known = new HashMap<>();

    EntityRows(Connection connection, SessionFactoryImplementor factory, Journal journal, Function<String, TableShape> tables) {
        this.connection = connection;
        this.factory = factory;
        this.journal = journal;
        this.tables = tables;
    }

    private record Prepared(EntityShape shape, PreparedStatement insert, PreparedStatement update) {}

    /** Whether they are written here: all of one kind whose rows are plain. Else they are left to Hibernate. */
    boolean take(List<?> entities) throws SQLException {
        var kind = entities.getFirst().getClass();
        var found = known.get(kind);
        if (found == null) {
            found = prepare(kind);
            known.put(kind, found);
        }
        return found.isPresent() && entities.stream().allMatch(e -> e.getClass() == kind);
    }

    private Optional<Prepared> prepare(Class<?> kind) throws SQLException {
        var found = EntityShape.of(factory, kind, tables);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var shape = found.get();
        return Optional.of(new Prepared(shape, shape.insert(connection), shape.update(connection)));
    }

    private Prepared prepared(Object entity) {
        return known.getOrDefault(entity.getClass(), Optional.empty()).orElseThrow();
    }

    /** Inserts them, in their order, and gives each the key that it got. They are such as {@link #take} takes. */
    void insert(List<?> entities) {
        var prepared = prepared(entities.getFirst());
        var shape = prepared.shape;
        var rows = entities.stream().map(shape::row).toList();
        try {
            var keys = write(prepared, rows);
            for (int i = 0; i < rows.size(); i++) {
                if (shape.numbered()) {
                    shape.number(entities.get(i), rows.get(i), keys[i]);
                }
                journal.inserted(shape.table(), shape.key(rows.get(i)), shape.json(rows.get(i)));
            }
        } catch (SQLException e) {
            throw converted(e, shape);
        }
    }

    /** Returns the keys that the database gave; none where the entities have their own. */
    private static long[] write(Prepared prepared, List<@Nullable Object[]> rows) throws SQLException {
        var statement = prepared.insert;
        if (rows.size() == 1) {
            prepared.shape.bindInsert(statement, rows.getFirst());
            statement.executeUpdate();
        } else {
            for (var row : rows) {
                prepared.shape.bindInsert(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        var keys = new long[prepared.shape.numbered() ? rows.size() : 0];
        if (keys.length > 0) {
            try (var given = statement.getGeneratedKeys()) {
                for (int i = 0; i < keys.length; i++) {
                    given.next();
                    keys[i] = given.getLong(1);
                }
            }
        }
        return keys;
    }

    /**
     * Changes the row of one. It is such as {@link #take} takes, and the journal knows how the row was before.
     *
     * @throws StaleObjectStateException if the row is gone, or was changed since it was read
     */
    void update(Object entity) {
        var prepared = prepared(entity);
        var shape = prepared.shape;
        var row = shape.changedRow(entity);
        try {
            shape.bindUpdate(prepared.update, row, entity);
            if (prepared.update.executeUpdate() != 1) {
                throw new StaleObjectStateException(shape.name(), shape.key(row));
            }
            shape.changed(entity);
            journal.updated(shape.table(), shape.key(row), shape.json(row));
        } catch (SQLException e) {
            throw converted(e, shape);
        }
    }

    /** As Hibernate would have thrown it. */
    private RuntimeException converted(SQLException e, EntityShape shape) {
        return factory.getJdbcServices().getSqlExceptionHelper().convert(e, "could not write into " + shape.table().name());
    }

    @Override
    public void close() throws SQLException {
        for (var prepared : known.values()) {
            if (prepared.isPresent()) {
                prepared.get().insert.close();
                prepared.get().update.close();
            }
        }
    }
}
