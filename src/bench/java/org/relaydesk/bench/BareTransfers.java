package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;

/**
 * The rows of a transfer written by plain JDBC: the transfer, the change of both its balances, and the line of the book
 * that tells of them; for a group one sync of the database and one of the book's copy.
 */
final class BareTransfers implements AutoCloseable {
    private final Connection connection;
    private final Connection admin;
    private final PreparedStatement transfer;
    private final PreparedStatement add;
    private final PreparedStatement begin;
    private final BareBook book;
    private final BareWriter writer;

    BareTransfers(Path folder) throws SQLException, IOException {
        Store.open(folder, InstantSource.system()).close();
        var url = StoreUrl.of(folder);
        connection = DriverManager.getConnection(url, "relaydesk", "");
        connection.setAutoCommit(false);
        admin = DriverManager.getConnection(url, "relaydesk", "");
        transfer = connection.prepareStatement(
                "insert into transfer (transfer_key, at, debit, credit, paise, order_number, customer_id, what, who)"
                        + " values (?, ?, ?, ?, ?, null, null, ?, ?)");
        add = connection.prepareStatement("update balance set paise = paise + ? where account = ?");
        begin = connection.prepareStatement("insert into balance (account, floored, paise) values (?, ?, ?)");
        book = new BareBook(connection, folder.resolve("bare.jsonl"));
        var sync = admin.prepareStatement("CHECKPOINT SYNC");
        writer = new BareWriter(connection, () -> {
            sync.execute();
            book.sync();
        });
    }

    /** Returns when it is on the disk. */
    void post(long number) {
        writer.call(() -> {
            var key = TransferBench.key(number);
            var wallet = "WALLET:" + TransferBench.customer(number);
            long paise = TransferBench.paise(number);
            var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            transfer.setString(1, key);
            transfer.setObject(2, at.atOffset(ZoneOffset.UTC));
            transfer.setString(3, "GOODWILL");
            transfer.setString(4, wallet);
            transfer.setLong(5, paise);
            transfer.setString(6, "gift");
            transfer.setString(7, "seller");
            transfer.executeUpdate();
            change("GOODWILL", false, paise);
            change(wallet, true, paise);
            book.write(at, changes(number, key, at, wallet, paise));
        });
    }

    private void change(String account, boolean floored, long paise) throws SQLException {
        add.setLong(1, paise);
        add.setString(2, account);
        if (add.executeUpdate() == 0) {
            begin.setString(1, account);
            begin.setBoolean(2, floored);
            begin.setLong(3, paise);
            begin.executeUpdate();
        }
    }

    private static String changes(long number, String key, Instant at, String wallet, long paise) {
        return "[{\"in\":\"transfer\",\"key\":" + number + ",\"new\":{\"id\":" + number + ",\"transfer_key\":\"" + key
                + "\",\"at\":\"" + at + "\",\"debit\":\"GOODWILL\",\"credit\":\"" + wallet + "\",\"paise\":" + paise
                + ",\"what\":\"gift\",\"who\":\"seller\"}},{\"in\":\"balance\",\"key\":\"GOODWILL\",\"set\":{\"paise\":"
                + paise + "}},{\"in\":\"balance\",\"key\":\"" + wallet + "\",\"set\":{\"paise\":" + paise + "}}]";
    }

    @Override
    public void close() throws SQLException, IOException {
        writer.close();
        book.close();
        connection.close();
        try (admin; var statement = admin.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
