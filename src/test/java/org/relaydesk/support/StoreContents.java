package org.relaydesk.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that stands in a closed store, to compare two of them. */
public final class StoreContents {
    /** They say when to look again, and come out of a restored store by themselves. */
    private static final Set<String> LEFT_OUT = Set.of(
            "customer_order.next_poll_at", "customer_order.version",
            "provider.swept_at", "provider.swept_requests", "provider.answered_at", "provider.balance_at");

    private StoreContents() {}

    /** Its rows by table, each as text. */
    public static Map<String, List<String>> of(Path storeFolder) {
        try (var connection = DriverManager.getConnection(
                "jdbc:h2:file:" + storeFolder.resolve("store").toAbsolutePath(), "relaydesk", "")) {
            var contents = new TreeMap<String, List<String>>();
            for (var table : tables(connection)) {
                contents.put(table, rows(connection, table));
            }
            return contents;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (!name.equals("flyway_schema_history")) {
                    names.add(name.toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table + " order by 1")) {
            var shape = rows.getMetaData();
            var texts = new ArrayList<String>();
            while (rows.next()) {
                var text = new StringBuilder();
                for (int i = 1; i <= shape.getColumnCount(); i++) {
                    var column = shape.getColumnName(i).toLowerCase(Locale.ROOT);
                    if (!LEFT_OUT.contains(table + "." + column)) {
                        text.append(column).append('=').append(rows.getString(i)).append(' ');
                    }
                }
                texts.add(text.toString());
            }
            return texts;
        }
    }
}
