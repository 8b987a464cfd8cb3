package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;

/**
 * A coherent store of 200,000 orders, 1,000,000 transfers and as many lines of the audit trail, written by plain JDBC.
 * It is made once and kept for further runs.
 */
final class BigStore {
    static final int ORDERS = 200_000;
    static final int TRANSFERS = 1_000_000;
    static final int LINES = 1_000_000;
    /** Raised when the store is made otherwise: an older one is made anew. */
    private static final String SHAPE = "2";
    private static final int CUSTOMERS = ORDERS / BigOrder.EACH_CUSTOMER;
    private static final OffsetDateTime OPENING = OffsetDateTime.of(2027, 1, 4, 9, 0, 0, 0, ZoneOffset.UTC);

    private final Connection connection;

    private BigStore(Connection connection) {
        this.connection = connection;
    }

    /** The store in a folder; made where it is missing. */
    static Path in(Path folder) throws IOException, SQLException {
        var store = folder.resolve("store");
        var made = folder.resolve("made");
        if (Files.exists(made) && Files.readString(made).equals(SHAPE)) {
            return store;
        }
        System.out.println("making the store in " + store);
        long started = System.nanoTime();
        Folders.fresh(folder);
        Store.open(store, InstantSource.system()).close();
        try (var connection = DriverManager.getConnection(StoreUrl.of(store), "relaydesk", "")) {
            connection.setAutoCommit(false);
            new BigStore(connection).make();
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
        }
        // opened once more, so that the book has its copy
        Store.open(store, InstantSource.system()).close();
        Files.writeString(made, SHAPE);
        System.out.println("made in " + (System.nanoTime() - started) / 1_000_000_000 + " s");
        return store;
    }

    private void make() throws SQLException {
        fixed();
        orders();
        try (var money = new BigMoney(connection)) {
            for (int i = 0; i < ORDERS; i++) {
                money.order(new BigOrder(i), at(i));
            }
            for (int i = 0; money.transfers() < TRANSFERS; i++) {
                money.gift(1 + i % CUSTOMERS, i, at(i));
            }
        }
        BigBook.write(connection, OPENING, LINES);
    }

    static OffsetDateTime at(int index) {
        return OPENING.plusSeconds(index * 97L);
    }

    private void fixed() throws SQLException {
        try (var rows = new Batch(connection, "provider (name, url, api_key, currency, rupees_per_unit, timeout_seconds,"
                + " requests_per_minute, swept_requests)")) {
            rows.row("bulk", "https://panel.example/api/v2", "made-up", "USD", "88.5", 30, 60, 0);
        }
        try (var rows = new Batch(connection, "service (number, name, category, price_per_1000, provider, provider_service,"
                + " type, min_quantity, max_quantity, refill_days, on_sale)")) {
            rows.row(1, "Followers", "Instagram", 12_900L, "bulk", "101", "Default", 100L, 100_000L, 30, true);
        }
        try (var rows = new Batch(connection, "policy_version (id, effective_from, text)")) {
            rows.row(1, OPENING, "made up");
        }
        try (var rows = new Batch(connection, "customer (name, phone, standing, language, created_at, version)")) {
            for (int i = 0; i < CUSTOMERS; i++) {
                rows.row("Customer " + i, Long.toString(910_000_000_000L + i), "NORMAL", "en", OPENING, 0);
            }
        }
    }

    private void orders() throws SQLException {
        try (var rows = new Batch(connection, "customer_order (number, order_id, customer_id, service_number, quantity, link,"
                + " price, status, paid, refunded, earned, refunds, late, provider, provider_order_id, provider_status,"
                + " remains, policy_version, placed_at, paid_at, version)")) {
            for (int i = 0; i < ORDERS; i++) {
                var order = new BigOrder(i);
                long refunded = order.firstRefund() + order.secondRefund();
                rows.row(
                        order.number(), order.id(), order.customer(), 1, 1000L, "https://x.example/post." + i,
                        order.paid(), order.status(), order.paid(), refunded,
                        order.firstEarned() - order.secondRefund(), 2, false, "bulk", Integer.toString(23_501 + i),
                        "made up", "0", 1, at(i), at(i), 4);
            }
        }
    }
}
