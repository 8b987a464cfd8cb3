package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;

/**
 * A statement parsed by Commons CSV and its rows written by JDBC batches: for each payment the credit, its witness, its
 * transfer, the item before the seller and two lines of the book; for each batch the balances, one commit and one sync. It
 * looks nothing up, so it would double what it has already.
 */
final class BareStatement implements AutoCloseable {
    private static final int BATCH = 400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);

    private final Connection connection;
    private final Connection admin;
    private final PreparedStatement credit;
    private final PreparedStatement witness;
    private final PreparedStatement transfer;
    private final PreparedStatement mismatch;
    private final PreparedStatement sync;
    private final BareBook book;
    private final StringBuilder changes = new StringBuilder("[");
    private long id;
    private long sum;

    BareStatement(Path folder) throws SQLException, IOException {
        Store.open(folder, InstantSource.system()).close();
        var url = StoreUrl.of(folder);
        connection = DriverManager.getConnection(url, "relaydesk", "");
        connection.setAutoCommit(false);
        admin = DriverManager.getConnection(url, "relaydesk", "");
        sync = admin.prepareStatement("CHECKPOINT SYNC");
        credit = connection.prepareStatement("insert into bank_credit (id, credit_key, paise, reference, reference_seen, payer, bank_date,"
                + " received_at, source, state, late, why, version, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'statement', 'UNMATCHED', false, 'NO_REQUEST', 0, current_timestamp)");
        witness = connection.prepareStatement("insert into credit_witness (credit_id, source, received_at, words, sender, trust, reference,"
                + " message_key) values (?, 'statement', ?, ?, ?, 'FILE', ?, ?)");
        transfer = connection.prepareStatement("insert into transfer (transfer_key, at, debit, credit, paise, what, who)"
                + " values (?, ?, 'BANK', 'UNMATCHED', ?, 'received', 'bank')");
        mismatch = connection.prepareStatement("insert into mismatch (state, credit_id, note, opened_at, due_at, version)"
                + " values ('OPEN', ?, '', ?, ?, 0)");
        book = new BareBook(connection, folder.resolve("bare.jsonl"));
        try (var statement = connection.createStatement()) {
            statement.execute("insert into balance (account, floored, paise) values ('BANK', false, 0), ('UNMATCHED', false, 0)");
        }
        connection.commit();
    }

    /** Returns the number of payments. */
    long run(Path file) throws Exception {
        var name = file.getFileName().toString();
        try (var parser = CSVParser.parse(Files.newBufferedReader(file), CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            for (var row : parser) {
                row(row, name);
                if (id % BATCH == 0) {
                    flush();
                }
            }
        }
        flush();
        return id;
    }

    private void row(CSVRecord row, String name) throws SQLException {
        id++;
        var now = Instant.now();
        var at = now.atOffset(ZoneOffset.UTC);
        var day = LocalDate.parse(row.get(0), DAY);
        var words = row.get(1);
        var reference = row.get(2).substring(4);
        var payer = words.split("-", 4)[2].toLowerCase(Locale.ROOT);
        long paise = Long.parseLong(row.get(5).replace(",", "").replace(".", ""));
        sum += paise;
        credit(at, day, reference, payer, paise);
        witness(at, words, reference, name);
        transfer.setString(1, "upi:" + reference);
        transfer.setObject(2, at);
        transfer.setLong(3, paise);
        transfer.addBatch();
        mismatch.setLong(1, id);
        mismatch.setObject(2, at);
        mismatch.setObject(3, at.plusDays(1));
        mismatch.addBatch();
        tell(now, day, reference, payer, words, paise);
    }

    private void credit(OffsetDateTime at, LocalDate day, String reference, String payer, long paise) throws SQLException {
        credit.setLong(1, id);
        credit.setString(2, "upi:" + reference);
        credit.setLong(3, paise);
        credit.setString(4, reference);
        credit.setString(5, reference);
        credit.setString(6, payer);
        credit.setObject(7, day);
        credit.setObject(8, at);
        credit.addBatch();
    }

    private void witness(OffsetDateTime at, String words, String reference, String name) throws SQLException {
        witness.setLong(1, id);
        witness.setObject(2, at);
        witness.setString(3, words);
        witness.setString(4, name);
        witness.setString(5, reference);
        witness.setString(6, "statement:" + reference);
        witness.addBatch();
    }

    /** What the rows are, as the book's line of the batch will have them. */
    private void tell(Instant now, LocalDate day, String reference, String payer, String words, long paise) throws SQLException {
        changes.append(changes.length() > 1 ? "," : "").append("{\"in\":\"bank_credit\",\"key\":").append(id)
                .append(",\"new\":{\"id\":").append(id).append(",\"credit_key\":\"upi:").append(reference).append("\",\"paise\":")
                .append(paise).append(",\"reference\":\"").append(reference).append("\",\"payer\":\"").append(payer).append("\",\"bank_date\":\"")
                .append(day).append("\",\"received_at\":\"").append(now).append("\",\"source\":\"statement\",\"state\":\"UNMATCHED\"}},")
                .append("{\"in\":\"credit_witness\",\"key\":").append(id).append(",\"new\":{\"id\":").append(id).append(",\"credit_id\":")
                .append(id).append(",\"received_at\":\"").append(now).append("\",\"words\":\"").append(words).append("\"}},")
                .append("{\"in\":\"transfer\",\"key\":").append(id).append(",\"new\":{\"id\":").append(id).append(",\"transfer_key\":\"upi:")
                .append(reference).append("\",\"at\":\"").append(now).append("\",\"debit\":\"BANK\",\"credit\":\"UNMATCHED\",\"paise\":")
                .append(paise).append("}},{\"in\":\"mismatch\",\"key\":").append(id).append(",\"new\":{\"id\":").append(id)
                .append(",\"state\":\"OPEN\",\"credit_id\":").append(id).append(",\"opened_at\":\"").append(now).append("\"}}");
        book.add(now, "");
        if (id % BATCH != 0) {
            book.add(now, "");
        }
    }

    private void flush() throws Exception {
        credit.executeBatch();
        witness.executeBatch();
        transfer.executeBatch();
        mismatch.executeBatch();
        try (var balance = connection.prepareStatement("update balance set paise = paise + ? where account in ('BANK', 'UNMATCHED')")) {
            balance.setLong(1, sum);
            balance.executeUpdate();
        }
        if (changes.length() > 1) {
            book.add(Instant.now(), changes.append(']').toString());
            book.insert();
        }
        connection.commit();
        sync.execute();
        book.sync();
        sum = 0;
        changes.setLength(1);
    }

    @Override
    public void close() throws SQLException, IOException {
        book.close();
        connection.close();
        try (admin; var statement = admin.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
