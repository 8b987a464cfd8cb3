package org.relaydesk.adapter.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** One row of an SQL query, read by column name. Numbers and times come as the database's driver likes to give them. */
public final class SqlRow {
    private final Function<String, @Nullable Object> columns;
    private final Supplier<@Nullable Object[]> values;

    SqlRow(Tuple tuple) {
        this.columns = tuple::get;
        this.values = tuple::toArray;
    }

    /** @param places of the columns among the values, by their lower-case names */
    SqlRow(Map<String, Integer> places, @Nullable Object[] values) {
        this.columns = column -> {
            var place = places.get(column);
            if (place == null) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            return values[place];
        };
        this.values = () -> values;
    }

    public @Nullable String text(String column) {
        var value = columns.apply(column);
        return value == null ? null : value.toString();
    }

    /** Text of a column that is never null, or of an expression that gives an empty one. */
    public String words(String column) {
        return Optional.ofNullable(text(column)).orElse("");
    }

    public @Nullable Long whole(String column) {
        return columns.apply(column) instanceof Number n ? Long.valueOf(n.longValue()) : null;
    }

    public long number(String column) {
        return Optional.ofNullable(whole(column)).orElse(0L);
    }

    public Paise paise(String column) {
        return Paise.of(number(column));
    }

    public @Nullable Paise maybePaise(String column) {
        var value = whole(column);
        return value == null ? null : Paise.of(value);
    }

    public @Nullable Instant time(String column) {
        return switch (columns.apply(column)) {
            case null -> null;
            case Instant at -> at;
            case OffsetDateTime at -> at.toInstant();
            case Timestamp at -> at.toInstant();
            case Object other -> throw new IllegalStateException(column + " is a " + other.getClass());
        };
    }

    /** The time of a column that is never null. */
    public Instant at(String column) {
        var time = time(column);
        if (time == null) {
            throw new IllegalStateException(column + " has no time");
        }
        return time;
    }

    public boolean yes(String column) {
        return columns.apply(column) instanceof Boolean b && b;
    }

    /** Its values, for a message or a comparison. */
    @Override
    public String toString() {
        return Arrays.toString(values.get());
    }
}
