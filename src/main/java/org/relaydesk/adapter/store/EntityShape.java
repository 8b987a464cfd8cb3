package org.relaydesk.adapter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Assigned;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.journal.TableShape;

/**
 * How the rows of one entity are written: each column of its table from one of its fields, whose value stands in the row as
 * it is. For entities whose table has a column more, or a field of another kind, there is none.
 */
final class EntityShape {
    private static final Set<Class<?>> KINDS = Set.of(
            long.class, Long.class, int.class, Integer.class, boolean.class, Boolean.class, String.class, Instant.class,
            LocalDate.class, byte[].class);
    private static final long HALF_A_MICRO = 500;

    private final EntityPersister entity;
    private final TableShape table;
    private final List<AttributeMapping> fields;
    /** Where each field's column stands in the table. */
    private final int[] places;
    private final int keyAt;
    private final boolean numbered;
    /** Null where it has none. */
    private final @Nullable AttributeMapping version;
    private final int versionAt;

    private EntityShape(EntityPersister entity, TableShape table, List<AttributeMapping> fields) {
        this.entity = entity;
        this.table = table;
        this.fields = fields;
        this.places = fields.stream().mapToInt(f -> table.at(column(f))).toArray();
        this.keyAt = table.at(table.key());
        this.numbered = entity.isIdentifierAssignedByInsert();
        this.version = entity.getVersionMapping() == null ? null : entity.getVersionMapping().getVersionAttribute();
        this.versionAt = version == null ? -1 : table.at(column(version));
    }

    static Optional<EntityShape> of(SessionFactoryImplementor factory, Class<?> kind, Function<String, TableShape> tables) {
        var entity = factory.getMappingMetamodel().getEntityDescriptor(kind);
        var table = tables.apply(entity.getMappedTableDetails().getTableName().toLowerCase(Locale.ROOT));
        var fields = new ArrayList<AttributeMapping>();
        entity.getAttributeMappings().forEach(fields::add);
        boolean keyed = entity.isIdentifierAssignedByInsert() || entity.getGenerator() instanceof Assigned;
        var version = entity.getVersionMapping();
        boolean counted = version == null || type(version.getVersionAttribute()) == int.class;
        if (!keyed || !counted || !fields.stream().allMatch(EntityShape::isPlain)) {
            return Optional.empty();
        }
        var columns = new HashSet<>(Set.of(table.key()));
        fields.forEach(f -> columns.add(column(f)));
        return columns.equals(Set.copyOf(table.columns())) && columns.size() == fields.size() + 1
                ? Optional.of(new EntityShape(entity, table, List.copyOf(fields)))
                : Optional.empty();
    }

    private static boolean isPlain(AttributeMapping field) {
        return field.getGenerator() == null
                && field instanceof BasicValuedModelPart basic
                && basic.isInsertable() && basic.isUpdateable()
                && basic.getSingleJdbcMapping().getValueConverter() == null
                && (KINDS.contains(type(field)) || (type(field).isEnum() && isNamed(basic)));
    }

    /** Whether an enum's column holds its name; Hibernate calls that a type of its own where the database has one. */
    private static boolean isNamed(BasicValuedModelPart field) {
        return field.getSingleJdbcMapping().getJdbcType().getJdbcTypeCode() == Types.VARCHAR;
    }

    private static Class<?> type(AttributeMapping field) {
        return field.getPropertyAccess().getGetter().getReturnTypeClass();
    }

    private static String column(AttributeMapping field) {
        return ((BasicValuedModelPart) field).getSelectionExpression().toLowerCase(Locale.ROOT);
    }

    TableShape table() {
        return table;
    }

    /** Whether the database gives the key. */
    boolean numbered() {
        return numbered;
    }

    PreparedStatement insert(Connection connection) throws SQLException {
        var columns = new ArrayList<>(table.columns());
        if (numbered) {
            columns.remove(keyAt);
        }
        var sql = "insert into " + table.name() + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return numbered ? connection.prepareStatement(sql, new String[] {table.key()}) : connection.prepareStatement(sql);
    }

    /** Its last parameters are the key and, where there is one, the version that the row has before. */
    PreparedStatement update(Connection connection) throws SQLException {
        var columns = table.columns().stream().filter(c -> !c.equals(table.key())).map(c -> c + " = ?").toList();
        return connection.prepareStatement("update " + table.name() + " set " + String.join(", ", columns) + " where " + table.key()
                + " = ?" + (version == null ? "" : " and " + table.columns().get(versionAt) + " = ?"));
    }

    /** The entity's row in the order of the table's columns, each value as it would be read. */
    @Nullable Object[] row(Object from) {
        var row = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < places.length; i++) {
            row[places[i]] = plain(fields.get(i).getValue(from));
        }
        if (!numbered) {
            row[keyAt] = plain(entity.getIdentifier(from));
        }
        return row;
    }

    /** The same of an entity that has a key, with the version that the row will have. */
    @Nullable Object[] changedRow(Object from) {
        var row = row(from);
        row[keyAt] = plain(entity.getIdentifier(from));
        if (version != null) {
            row[versionAt] = versionOf(from) + 1;
        }
        return row;
    }

    private int versionOf(Object from) {
        return version != null && version.getValue(from) instanceof Integer number ? number : 0;
    }

    /** The row was written so: the entity has its version. */
    void changed(Object from) {
        if (version != null) {
            version.setValue(from, versionOf(from) + 1);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Enum<?> one -> one.name();
            case Instant at -> micros(at).atOffset(ZoneOffset.UTC);
            case null, default -> value;
        };
    }

    /** As the column rounds it: half a microsecond goes up. */
    private static Instant micros(Instant at) {
        return at.plusNanos(HALF_A_MICRO).truncatedTo(ChronoUnit.MICROS);
    }

    void bindInsert(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        bind(statement, row, numbered);
    }

    void bindUpdate(PreparedStatement statement, @Nullable Object[] row, Object from) throws SQLException {
        int next = bind(statement, row, true);
        set(statement, next, row[keyAt]);
        if (version != null) {
            statement.setInt(next + 1, versionOf(from));
        }
    }

    /** Returns the parameter that comes next. */
    private int bind(PreparedStatement statement, @Nullable Object[] row, boolean withoutKey) throws SQLException {
        int parameter = 0;
        for (int i = 0; i < row.length; i++) {
            if (i != keyAt || !withoutKey) {
                set(statement, ++parameter, row[i]);
            }
        }
        return parameter + 1;
    }

    private static void set(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case Long number -> statement.setLong(parameter, number);
            case Integer number -> statement.setInt(parameter, number);
            case Boolean flag -> statement.setBoolean(parameter, flag);
            case String text -> statement.setString(parameter, text);
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            case OffsetDateTime at -> statement.setObject(parameter, at);
            case null, default -> statement.setObject(parameter, value);
        }
    }

    /** The database gave this key. */
    void number(Object to, @Nullable Object[] row, long key) {
        row[keyAt] = key;
        entity.getIdentifierMapping().setIdentifier(to, key, null);
    }

    /** What Hibernate calls it. */
    String name() {
        return entity.getEntityName();
    }

    Object key(@Nullable Object[] row) {
        var key = row[keyAt];
        if (key == null) {
            throw new IllegalStateException("a row of " + table.name() + " without a key");
        }
        return key;
    }

    @Nullable String[] json(@Nullable Object[] row) {
        var json = new @Nullable String[row.length];
        for (int i = 0; i < row.length; i++) {
            json[i] = TableShape.json(row[i]);
        }
        return json;
    }
}
