package org.relaydesk.adapter.export;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import com.google.gson.stream.JsonWriter;

import org.relaydesk.adapter.store.SqlRow;

/** One field of an exported row: its name, the column that it is read from, and how. */
record Field(String name, String column, Kind kind) {
    enum Kind { TEXT, NUMBER, TIME }

    static Field text(String name, String column) {
        return new Field(name, column, Kind.TEXT);
    }

    static Field number(String name, String column) {
        return new Field(name, column, Kind.NUMBER);
    }

    static Field time(String name, String column) {
        return new Field(name, column, Kind.TIME);
    }

    void write(JsonWriter json, SqlRow row, ZoneId zone) throws IOException {
        switch (kind) {
            case TEXT -> {
                var value = row.text(column);
                if (value != null) {
                    json.name(name).value(value);
                }
            }
            case NUMBER -> {
                var value = row.whole(column);
                if (value != null) {
                    json.name(name).value(value);
                }
            }
            case TIME -> {
                var value = row.time(column);
                if (value != null) {
                    json.name(name).value(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.atZone(zone)));
                }
            }
        }
    }
}
