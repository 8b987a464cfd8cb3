package org.relaydesk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;

/** The rows of a transfer written by plain JDBC: the transfer and the change of both its balances. */
final class BareTransfers implements AutoCloseable {
    private final Connection connection;
    private final Connection admin;
    private final PreparedStatement transfer;
    private final PreparedStatement add;
    private final PreparedStatement begin;
    private final BareWriter writer;

    BareTransfers(Path folder) throws SQLException {
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
        var sync = admin.prepareStatement("CHECKPOINT SYNC");
        writer = new BareWriter(connection, sync::execute);
    }

    /** Returns when it is on the disk. */
    void post(long number) {
        writer.call(() -> {
            var wallet = "WALLET:" + TransferBench.customer(number);
            transfer.setString(1, TransferBench.key(number));
            transfer.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
            transfer.setString(3, "GOODWILL");
            transfer.setString(4, wallet);
            transfer.setLong(5, TransferBench.paise(number));
            transfer.setString(6, "gift");
            transfer.setString(7, "seller");
            transfer.executeUpdate();
            change("GOODWILL", false, TransferBench.paise(number));
            change(wallet, true, TransferBench.paise(number));
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

    @Override
    public void close() throws SQLException {
        writer.close();
        connection.close();
        try (admin; var statement = admin.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
