package org.relaydesk.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.relaydesk.adapter.listener.ServerLimits;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;

/**
 * The bare server: the JDK's, a signature checked, one insert into a table with the same columns and indexes, one commit for
 * it, and one sync for a group of them.
 */
final class BareWebhooks implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Connection connection;
    private final Connection admin;
    private final PreparedStatement insert;
    private final BareWriter writer;
    private final HttpServer server;

    BareWebhooks(Path folder) throws SQLException, IOException {
        Store.open(folder, InstantSource.system()).close();
        connection = DriverManager.getConnection(StoreUrl.of(folder), "relaydesk", "");
        connection.setAutoCommit(false);
        admin = DriverManager.getConnection(StoreUrl.of(folder), "relaydesk", "");
        insert = connection.prepareStatement("insert into inbox (source, message_key, received_at, content_type, body, state, attempts,"
                + " next_at, version) values ('WHATSAPP_CLOUD', ?, ?, ?, ?, 'DUE', 0, ?, 0)");
        var sync = admin.prepareStatement("CHECKPOINT SYNC");
        writer = new BareWriter(connection, sync::execute);
        ServerLimits.set();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.createContext(Webhooks.PATH, this::serve);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var given = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
            boolean right = MessageDigest.isEqual(HexFormat.of().parseHex(given.substring(7)), Webhooks.hmac(body));
            if (right) {
                keep(body, exchange.getRequestHeaders().getFirst("Content-Type"));
            }
            exchange.sendResponseHeaders(right ? 200 : 401, -1);
        }
    }

    private void keep(byte[] body, String type) {
        var key = sha256(body);
        writer.call(() -> {
            var at = Instant.now().atOffset(ZoneOffset.UTC);
            insert.setString(1, key);
            insert.setObject(2, at);
            insert.setString(3, type);
            insert.setBytes(4, body);
            insert.setObject(5, at);
            insert.executeUpdate();
        });
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        threads.close();
        writer.close();
        connection.close();
        try (admin; var statement = admin.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
