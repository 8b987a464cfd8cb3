package org.relaydesk.adapter.export;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.google.gson.stream.JsonWriter;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;

/**
 * Everything as one JSON document (WIRE.md, section 5): a field without a value is left out, times are ISO 8601 with
 * offset, amounts are paise. Written row by row, page by page.
 */
public final class ExportDocument {
    private static final int PAGE = 2_000;

    private final Sql sql;
    private final ZoneId zone;

    public ExportDocument(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    /** Reads on the calling thread's session. */
    public void write(Writer to) throws IOException {
        var json = new JsonWriter(to);
        json.setSerializeNulls(false);
        json.setIndent(" ");
        json.beginObject();
        for (var table : ExportTables.ALL) {
            json.name(table.name()).beginArray();
            long last = -1;
            List<SqlRow> rows;
            do {
                rows = sql.rows(table.sql() + " limit " + PAGE, Map.of("last", last));
                for (var row : rows) {
                    json.beginObject();
                    for (var field : table.fields()) {
                        field.write(json, row, zone);
                    }
                    if (table.name().equals("customers")) {
                        identities(json, row.number("id"));
                    }
                    json.endObject();
                    last = row.number("page_key");
                }
            } while (rows.size() == PAGE);
            json.endArray();
        }
        json.endObject();
        json.flush();
    }

    private void identities(JsonWriter json, long customer) throws IOException {
        json.name("identities").beginArray();
        for (var row : sql.rows(
                "select known_as from customer_identity where customer_id = :customer order by id",
                Map.of("customer", customer))) {
            json.value(row.words("known_as"));
        }
        json.endArray();
    }
}
