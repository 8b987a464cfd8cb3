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
import java.util.List;
import java.util.Random;

import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;

/**
 * A store with 1,000,000 messages of 20,000 customers, half of them to the customers, in English and Hindi. Written by plain
 * JDBC, once, and kept for further runs.
 */
final class TalkStore {
    static final int MESSAGES = Integer.getInteger("bench.messages", 1_000_000);
    static final int CUSTOMERS = 20_000;
    private static final String SHAPE = "1 with " + MESSAGES;
    private static final int SIDE = MESSAGES / 2;
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2027, 1, 4, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final List<String> WORDS = List.of(
            "please", "order", "followers", "likes", "views", "reels", "payment", "screenshot", "instagram.com/made.up", "youtube",
            "dropped", "refund", "wallet", "when", "will", "it", "start", "thanks", "slow", "done", "check", "again", "price", "menu",
            "भुगतान", "हो", "गया", "कब", "आएगा", "ऑर्डर", "नमस्ते", "धन्यवाद");

    private final Connection connection;
    private final Random random = new Random(15);

    private TalkStore(Connection connection) {
        this.connection = connection;
    }

    static Path in(Path folder) throws IOException, SQLException {
        var store = folder.resolve("store");
        var made = folder.resolve("made");
        if (Files.exists(made) && Files.readString(made).equals(SHAPE)) {
            return store;
        }
        System.out.println("making the store in " + store);
        Folders.fresh(folder);
        Store.open(store, InstantSource.system()).close();
        try (var connection = DriverManager.getConnection(StoreUrl.of(store), "relaydesk", "")) {
            connection.setAutoCommit(false);
            new TalkStore(connection).make();
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
        }
        Store.open(store, InstantSource.system()).close();
        Files.writeString(made, SHAPE);
        return store;
    }

    private void make() throws SQLException {
        try (var customers = new Batch(connection, "customer (id, name, phone, standing, language, created_at, last_message_at, version)")) {
            for (int i = 1; i <= CUSTOMERS; i++) {
                customers.row((long) i, "Customer " + i, "+9198" + (10_000_000 + i), "GOOD", "en", FIRST, FIRST, 0);
            }
        }
        try (var in = new Batch(connection, "inbound_message (message_id, customer_id, kind, type, text, sent_at, received_at, media_state, media_attempts, version)")) {
            for (int i = 0; i < SIDE; i++) {
                in.row("wamid.b" + i, customer(i), "TEXT", "text", said(i), at(i), at(i), "NONE", 0, 0);
            }
        }
        try (var out = new Batch(connection, "outbox (message_key, customer_id, kind, text, created_at, state, attempts, next_at, version)")) {
            for (int i = 0; i < SIDE; i++) {
                out.row("reply:" + i + ":1", customer(i), "TEXT", "Order *SMM" + (10_000 + i / 3) + "*: " + said(i), at(i).plusNanos(500_000_000), "READ", 1, at(i), 0);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("insert into thread (customer_id, last_at, last_in, last_out, is_out, unread, version)"
                    + " select o.customer_id, max(o.created_at), (select max(i.id) from inbound_message i where i.customer_id = o.customer_id),"
                    + " max(o.id), true, case when mod(o.customer_id, 9) = 0 then 1 else 0 end, 0 from outbox o group by o.customer_id");
        }
        connection.commit();
    }

    private static long customer(int message) {
        return 1 + (message * 7919L) % CUSTOMERS;
    }

    private static OffsetDateTime at(int message) {
        return FIRST.plusSeconds(message * 20L);
    }

    /** Common words, and one in a thousand messages a rare one. */
    private String said(int message) {
        var said = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            said.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return said.append(message % 1000 == 0 ? "zebra" + message : "made" + random.nextInt(5000)).toString();
    }
}
