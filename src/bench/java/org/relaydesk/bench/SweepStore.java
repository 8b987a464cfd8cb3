package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;

/** A store of 100,000 orders that are with three providers, and some at two more that are slow. Made by plain JDBC. */
final class SweepStore {
    static final int ORDERS = 100_000;
    static final List<String> QUICK = List.of("first", "second", "third");
    /** Answers after half a minute, and never. */
    static final List<String> SLOW = List.of("slow", "silent");
    private static final int AT_SLOW = 100;

    private SweepStore() {}

    /** How many orders a quick provider has. */
    static int ordersOf(String provider) {
        return ORDERS / QUICK.size() + (QUICK.indexOf(provider) < ORDERS % QUICK.size() ? 1 : 0);
    }

    static void make(Path folder) throws IOException, SQLException {
        Folders.fresh(folder);
        Store.open(folder, InstantSource.system()).close();
        try (var connection = DriverManager.getConnection(StoreUrl.of(folder), "relaydesk", "")) {
            connection.setAutoCommit(false);
            fixed(connection);
            orders(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
        }
    }

    private static void fixed(Connection connection) throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        try (var rows = new Batch(connection, "provider (name, url, api_key, currency, rupees_per_unit, timeout_seconds,"
                + " requests_per_minute, swept_requests)")) {
            for (var provider : QUICK) {
                rows.row(provider, "https://panel.example/api/v2", "made-up", "USD", "88.5", 30, 60, 0);
            }
            for (var provider : SLOW) {
                rows.row(provider, "https://panel.example/api/v2", "made-up", "USD", "88.5", 30, 60, 0);
            }
        }
        try (var rows = new Batch(connection, "service (number, name, category, price_per_1000, provider, provider_service,"
                + " type, min_quantity, max_quantity, refill_days, on_sale)")) {
            rows.row(1, "Followers", "Instagram", 12_900L, "first", "101", "Default", 100L, 1_000_000L, 30, true);
        }
        try (var rows = new Batch(connection, "policy_version (id, effective_from, text)")) {
            rows.row(1, now, "made up");
        }
        try (var rows = new Batch(connection, "customer (name, phone, standing, language, created_at, version)")) {
            rows.row("Customer 1", "910000000001", "NORMAL", "en", now, 0);
        }
    }

    private static void orders(Connection connection) throws SQLException {
        try (var rows = new Batch(connection, "customer_order (number, order_id, customer_id, service_number, quantity, link,"
                + " price, status, paid, refunded, earned, refunds, late, provider, provider_order_id, provider_status,"
                + " start_count, remains, charge, policy_version, placed_at, paid_at, submitted_at, next_poll_at, version)")) {
            for (int i = 0; i < ORDERS; i++) {
                row(rows, i, QUICK.get(i % QUICK.size()));
            }
            for (int i = 0; i < AT_SLOW * SLOW.size(); i++) {
                row(rows, ORDERS + i, SLOW.get(i % SLOW.size()));
            }
        }
    }

    private static void row(Batch rows, int index, String provider) throws SQLException {
        // young, so that each round asks of it; spread as rounds leave them
        var at = OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(60).plusNanos(index / 300 * 1_000_000L);
        long number = 10_001L + index;
        rows.row(
                number, "SMM" + number, 1L, 1, 1_000_000L, "https://x.example/post." + index, 129_000L, "WITH_PROVIDER",
                0L, 0L, 0L, 0, false, provider, Integer.toString(SweepPanel.FIRST_ID + index), "In progress", "3572",
                "900000", "0.27819", 1, at, at, at, at, 4);
    }
}
