package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import org.relaydesk.adapter.store.StoreUrl;

/**
 * The bare loop: the ids by one query, then for each hundred one call by OkHttp, its answer by Gson, one batched update
 * of all that it says, one commit. No comparison, no book, nothing synced to the disk. A connection for each provider.
 */
final class BareSweep implements Sweep {
    private static final int BATCH = 100;

    private final String url;
    private final OkHttpClient client = new OkHttpClient();
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    BareSweep(Path folder) {
        url = StoreUrl.of(folder);
    }

    private record Due(long number, String id) {}

    @Override
    public void run(String provider, String panel) throws SQLException, IOException {
        var connection = connections.computeIfAbsent(provider, _ -> connect());
        var due = due(connection, provider);
        try (var update = connection.prepareStatement("update customer_order set provider_status = ?, remains = ?,"
                + " start_count = ?, charge = ?, next_poll_at = ? where number = ?")) {
            for (int from = 0; from < due.size(); from += BATCH) {
                var batch = due.subList(from, Math.min(due.size(), from + BATCH));
                book(update, batch, ask(panel, batch));
                connection.commit();
            }
        }
    }

    private Connection connect() {
        try {
            var connection = DriverManager.getConnection(url, "relaydesk", "");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Due> due(Connection connection, String provider) throws SQLException {
        var due = new ArrayList<Due>();
        try (var query = connection.prepareStatement("select number, provider_order_id from customer_order"
                + " where provider = ? and next_poll_at <= ? order by next_poll_at")) {
            query.setString(1, provider);
            query.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(rows.getLong(1), rows.getString(2)));
                }
            }
        }
        return due;
    }

    private JsonObject ask(String panel, List<Due> batch) throws IOException {
        var form = new FormBody.Builder().add("key", "made-up").add("action", "status")
                .add("orders", String.join(",", batch.stream().map(Due::id).toList())).build();
        try (var response = client.newCall(new Request.Builder().url(panel).post(form).build()).execute()) {
            return JsonParser.parseString(response.body().string()).getAsJsonObject();
        }
    }

    private static void book(PreparedStatement update, List<Due> batch, JsonObject answer) throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        for (var one : batch) {
            var said = answer.getAsJsonObject(one.id);
            update.setString(1, said.get("status").getAsString());
            update.setString(2, said.get("remains").getAsString());
            update.setString(3, said.get("start_count").getAsString());
            update.setString(4, said.get("charge").getAsString());
            update.setObject(5, now);
            update.setLong(6, one.number);
            update.addBatch();
        }
        update.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections.values()) {
            connection.close();
        }
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
