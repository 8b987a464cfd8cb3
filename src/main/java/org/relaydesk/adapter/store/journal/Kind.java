package org.relaydesk.adapter.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how that stands in the book: as JSON. */
enum Kind {
    NUMBER {
        @Override
        @Nullable String read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : Long.toString(value);
        }

        @Override
        void write(PreparedStatement statement, int parameter, JsonElement value) throws SQLException {
            statement.setLong(parameter, value.getAsLong());
        }
    },
    FLAG {
        @Override
        @Nullable String read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : Boolean.toString(value);
        }

        @Override
        void write(PreparedStatement statement, int parameter, JsonElement value) throws SQLException {
            statement.setBoolean(parameter, value.getAsBoolean());
        }
    },
    TEXT {
        @Override
        @Nullable String read(ResultSet row, int column) throws SQLException {
            return json(row.getString(column));
        }

        @Override
        void write(PreparedStatement statement, int parameter, JsonElement value) throws SQLException {
            statement.setString(parameter, value.getAsString());
        }
    },
    INSTANT {
        @Override
        @Nullable String read(ResultSet row, int column) throws SQLException {
            return json(row.getObject(column, OffsetDateTime.class));
        }

        @Override
        void write(PreparedStatement statement, int parameter, JsonElement value) throws SQLException {
            statement.setObject(parameter, java.time.Instant.parse(value.getAsString()).atOffset(ZoneOffset.UTC));
        }
    },
    DAY {
        @Override
        @Nullable String read(ResultSet row, int column) throws SQLException {
            return json(row.getObject(column, LocalDate.class));
        }

        @Override
        void write(PreparedStatement statement, int parameter, JsonElement value) throws SQLException {
            statement.setObject(parameter, LocalDate.parse(value.getAsString()));
        }
    },
    /** A body as it came: as text where it is text, so that the book can be read. */
    BYTES {
        @Override
        @Nullable String read(ResultSet row, int column) throws SQLException {
            return json(row.getBytes(column));
        }

        @Override
        void write(PreparedStatement statement, int parameter, JsonElement value) throws SQLException {
            statement.setBytes(parameter, value.isJsonObject()
                    ? Base64.getDecoder().decode(value.getAsJsonObject().get("base64").getAsString())
                    : value.getAsString().getBytes(StandardCharsets.UTF_8));
        }
    };

    /** The value as JSON; null for NULL. */
    abstract @Nullable String read(ResultSet row, int column) throws SQLException;

    /** @param value what {@link #read} wrote, not NULL */
    abstract void write(PreparedStatement statement, int parameter, JsonElement value) throws SQLException;

    /** @throws IllegalArgumentException for a type that no table of ours has */
    static Kind of(int sqlType, String column) {
        return switch (sqlType) {
            case Types.BIGINT, Types.INTEGER -> NUMBER;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.VARCHAR -> TEXT;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.DATE -> DAY;
            case Types.VARBINARY, Types.BINARY -> BYTES;
            default -> throw new IllegalArgumentException("the book can't keep the type " + sqlType + " of " + column);
        };
    }

    /** A value that was read from a row, or is as it would be read, as JSON; null for NULL. */
    static @Nullable String json(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Boolean flag -> flag.toString();
            case String text -> quoted(text);
            case OffsetDateTime at -> '"' + at.toInstant().toString() + '"';
            case LocalDate day -> '"' + day.toString() + '"';
            case byte[] bytes -> bytes(bytes);
            default -> throw new IllegalArgumentException("the book can't keep a " + value.getClass());
        };
    }

    private static String bytes(byte[] value) {
        try {
            return quoted(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException e) {
            var wrapped = new JsonObject();
            wrapped.addProperty("base64", Base64.getEncoder().encodeToString(value));
            return wrapped.toString();
        }
    }

    static String quoted(String text) {
        return Quoted.of(text);
    }
}
