package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.relaydesk.adapter.store.StoreUrl;

/**
 * The bare indexed insert + select + update, by plain JDBC: the credit in, its amount's request found, the request paid.
 * For a commit one line of the book that tells of it; for a group one sync of the database and one of the book's copy,
 * as ours has them. On request all other rows that ours writes too.
 */
final class BareMatching implements AutoCloseable {
    private final Connection connection;
    private final Connection admin;
    private final PreparedStatement credit;
    private final PreparedStatement find;
    private final PreparedStatement paid;
    private final BareRest rest;
    private final BareBook book;
    private final BareWriter writer;

    BareMatching(Path folder) throws SQLException, IOException {
        var url = StoreUrl.of(folder);
        connection = DriverManager.getConnection(url, "relaydesk", "");
        connection.setAutoCommit(false);
        admin = DriverManager.getConnection(url, "relaydesk", "");
        credit = connection.prepareStatement("insert into bank_credit (credit_key, paise, reference, reference_seen, payer,"
                + " account_tail, bank_date, received_at, source, state, order_number, customer_id, late, settled_at, version, at)"
                + " values (?, ?, ?, ?, ?, '4321', ?, ?, 'sms', 'MATCHED', ?, ?, false, ?, 0, current_timestamp)", new String[] {"ID"});
        find = connection.prepareStatement(
                "select id, order_number, customer_id, state, price, created_at from payment_request where reserved = ?");
        paid = connection.prepareStatement("update payment_request set state = 'PAID', closed_at = ?, release_at = ?,"
                + " version = version + 1 where id = ? and version = 0");
        rest = new BareRest(connection);
        book = new BareBook(connection, folder.resolve("bare.jsonl"));
        var sync = admin.prepareStatement("CHECKPOINT SYNC");
        writer = new BareWriter(connection, () -> {
            sync.execute();
            book.sync();
        });
    }

    /**
     * Returns when it is on the disk.
     *
     * @param whole whether all other rows are written too
     */
    void record(long n, boolean whole) {
        writer.call(() -> {
            var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var time = at.atOffset(ZoneOffset.UTC);
            long paise = MatchingStore.amount(MatchingBench.request(n));
            find.setLong(1, paise);
            long request;
            long order;
            long customer;
            try (var row = find.executeQuery()) {
                row.next();
                request = row.getLong("id");
                order = row.getLong("order_number");
                customer = row.getLong("customer_id");
            }
            long id = insert(n, paise, order, customer, time);
            paid.setObject(1, time);
            paid.setObject(2, time.plusHours(2));
            paid.setLong(3, request);
            if (paid.executeUpdate() != 1) {
                throw new IllegalStateException(n + " was paid before");
            }
            if (whole) {
                rest.write(n, id, paise, order, customer, time);
            }
            book.write(at, changes(n, paise, request, at) + (whole ? BareRest.CHANGES : "") + "]");
        });
    }

    private long insert(long n, long paise, long order, long customer, OffsetDateTime time) throws SQLException {
        var reference = MatchingBench.reference(n);
        credit.setString(1, "upi:" + reference);
        credit.setLong(2, paise);
        credit.setString(3, reference);
        credit.setString(4, reference);
        credit.setString(5, MatchingBench.payer(n));
        credit.setObject(6, LocalDate.now(ZoneOffset.UTC));
        credit.setObject(7, time);
        credit.setLong(8, order);
        credit.setLong(9, customer);
        credit.setObject(10, time);
        credit.executeUpdate();
        try (var key = credit.getGeneratedKeys()) {
            key.next();
            return key.getLong(1);
        }
    }

    private static String changes(long n, long paise, long request, Instant at) {
        return "[{\"in\":\"bank_credit\",\"key\":" + n + ",\"new\":{\"credit_key\":\"upi:" + MatchingBench.reference(n)
                + "\",\"paise\":" + paise + ",\"received_at\":\"" + at + "\",\"state\":\"MATCHED\"}},{\"in\":\"payment_request\","
                + "\"key\":" + request + ",\"set\":{\"state\":\"PAID\",\"closed_at\":\"" + at + "\"}}";
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
