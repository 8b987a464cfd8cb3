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
 * A store with 100,000 open payment requests and 1,000,000 past credits with their witnesses, each amount paid ten times
 * before. Written by plain JDBC, once, and kept for further runs; each side works on a copy.
 */
final class MatchingStore {
    static final int OPEN = 100_000;
    static final int PAST = 1_000_000;
    static final int EACH_CUSTOMER = 10;
    /** Raised when the store is made otherwise: an older one is made anew. */
    private static final String SHAPE = "1";
    private static final int AMOUNTS_A_PRICE = 198;

    private MatchingStore() {}

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    /** A fresh copy of the store. */
    static Path copy(Path folder, String side) throws IOException, SQLException {
        var made = made(folder.resolve("made"));
        var copy = Folders.fresh(folder.resolve(side));
        try (var files = Files.list(made)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    /** Requests of one price have the amounts around it. */
    static long price(int request) {
        return 10_000L + 200L * (request / AMOUNTS_A_PRICE);
    }

    static long amount(int request) {
        int place = request % AMOUNTS_A_PRICE;
        return price(request) + (place < 99 ? place + 1 : 98 - place);
    }

    static long number(int request) {
        return 10_001L + request;
    }

    static long customer(int request) {
        return 1L + request / EACH_CUSTOMER;
    }

    private static Path made(Path folder) throws IOException, SQLException {
        var store = folder.resolve("store");
        var done = folder.resolve("done");
        if (Files.exists(done) && Files.readString(done).equals(SHAPE)) {
            // one that is kept from an older program is brought to today's form, without the backup that a seller's store gets
            Store.open(store, InstantSource.system()).close();
            return store;
        }
        System.out.println("making the store in " + store);
        long started = System.nanoTime();
        Folders.fresh(folder);
        Store.open(store, InstantSource.system()).close();
        try (var connection = DriverManager.getConnection(StoreUrl.of(store), "relaydesk", "")) {
            connection.setAutoCommit(false);
            fixed(connection);
            orders(connection);
            requests(connection);
            credits(connection);
            witnesses(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
        }
        Files.writeString(done, SHAPE);
        System.out.println("made in " + (System.nanoTime() - started) / 1_000_000_000 + " s");
        return store;
    }

    private static void fixed(Connection connection) throws SQLException {
        try (var rows = new Batch(connection, "provider (name, url, api_key, currency, rupees_per_unit, timeout_seconds,"
                + " requests_per_minute, swept_requests)")) {
            rows.row("bulk", "https://panel.example/api/v2", "made-up", "USD", "88.5", 30, 60, 0);
        }
        try (var rows = new Batch(connection, "service (number, name, category, price_per_1000, provider, provider_service,"
                + " type, min_quantity, max_quantity, refill_days, on_sale)")) {
            rows.row(1, "Followers", "Instagram", 12_900L, "bulk", "101", "Default", 100L, 100_000L, 30, true);
        }
        try (var rows = new Batch(connection, "policy_version (id, effective_from, text)")) {
            rows.row(1, now(), "made up");
        }
        try (var rows = new Batch(connection, "customer (name, phone, standing, language, created_at, version)")) {
            for (int i = 0; i < OPEN / EACH_CUSTOMER; i++) {
                rows.row("Customer " + i, Long.toString(910_000_000_000L + i), "GOOD", "en", now(), 0);
            }
        }
        try (var rows = new Batch(connection, "balance (account, floored, paise)")) {
            rows.row("BANK", false, 1L);
            rows.row("UNMATCHED", true, 1L);
        }
    }

    private static void orders(Connection connection) throws SQLException {
        try (var rows = new Batch(connection, "customer_order (number, order_id, customer_id, service_number, quantity, link,"
                + " price, status, paid, refunded, earned, refunds, late, policy_version, placed_at, version)")) {
            for (int i = 0; i < OPEN; i++) {
                rows.row(
                        number(i), "SMM" + number(i), customer(i), 1, 1000L, "https://x.example/post." + i, price(i),
                        "AWAITING_PAYMENT", 0L, 0L, 0L, 0, false, 1, now(), 0);
            }
        }
    }

    private static void requests(Connection connection) throws SQLException {
        try (var rows = new Batch(connection, "payment_request (order_number, customer_id, paise, price, state, created_at,"
                + " expires_at, reserved, version)")) {
            for (int i = 0; i < OPEN; i++) {
                rows.row(
                        number(i), customer(i), amount(i), price(i), "OPEN", now().minusMinutes(1), now().plusDays(1), amount(i), 0);
            }
        }
    }

    private static OffsetDateTime at(int past) {
        return now().minusDays(3).minusSeconds((PAST - past) * 60L);
    }

    private static String reference(int past) {
        return Long.toString(300_000_000_000L + past * 7L);
    }

    private static void credits(Connection connection) throws SQLException {
        try (var rows = new Batch(connection, "bank_credit (credit_key, paise, reference, reference_seen, payer, account_tail,"
                + " bank_date, received_at, source, state, order_number, customer_id, late, settled_at, version, at)")) {
            for (int i = 0; i < PAST; i++) {
                int of = i % OPEN;
                rows.row(
                        "upi:" + reference(i), amount(of), reference(i), reference(i), "payer" + of + "@ybl", "4321",
                        at(i).toLocalDate(), at(i), "sms", "MATCHED", 1L + i, customer(of), false, at(i), 0, at(i));
            }
        }
    }

    private static void witnesses(Connection connection) throws SQLException {
        try (var rows = new Batch(connection, "credit_witness (credit_id, source, received_at, words, sender, trust, reference,"
                + " message_key)")) {
            for (int i = 0; i < PAST; i++) {
                rows.row(1L + i, "sms", at(i), "made-up words", "VM-HDFCBK-S", "HEADER", reference(i), messageKey(i * 31L));
            }
        }
    }

    /** As evenly spread as a digest. */
    static String messageKey(long n) {
        return Long.toHexString(n * 0x9E3779B97F4A7C15L) + Long.toHexString(n * 0xC2B2AE3D27D4EB4FL);
    }
}
