package org.relaydesk.adapter.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.hibernate.StatelessSession;

import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.ToldBeforeRows;

/** Looks up many at once: an array that is joined, because of a long list of values the database looks at each for each row. */
public final class SqlToldBefore implements ToldBeforeRows {
    private static final String CREDIT = "select c.credit_key, c.paise, c.reference, c.bank_date, c.received_at, c.source, c.state from unnest(?) k(v)";

    private final StatelessSession session;

    public SqlToldBefore(StatelessSession session) {
        this.session = session;
    }

    /** Reads a row where it stands. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public List<String> messages(List<String> keys) {
        return rows("select w.message_key from unnest(?) k(v) join credit_witness w on w.message_key = k.v", "varchar", keys,
                row -> row.getString(1));
    }

    @Override
    public List<Credit> credits(List<String> keys) {
        return rows(CREDIT + " join bank_credit c on c.credit_key = k.v", "varchar", keys, SqlToldBefore::credit);
    }

    @Override
    public List<Credit> ofDays(List<Long> amounts, LocalDate from, LocalDate to) {
        return rows(CREDIT + " join bank_credit c on c.paise = k.v and c.bank_date >= ? and c.bank_date <= ?", "bigint", amounts,
                SqlToldBefore::credit, from, to);
    }

    @Override
    public List<Credit> undated(List<Long> amounts, Instant from, Instant to) {
        return rows(CREDIT + " join bank_credit c on c.paise = k.v and c.bank_date is null and c.received_at >= ? and c.received_at < ?",
                "bigint", amounts, SqlToldBefore::credit, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<Request> reserved(List<Long> amounts) {
        return rows("select r.reserved, r.created_at from unnest(?) k(v) join payment_request r on r.reserved = k.v", "bigint", amounts,
                row -> new Request(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    private static Credit credit(ResultSet row) throws SQLException {
        return new Credit(row.getString(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6), BankCredit.State.valueOf(row.getString(7)));
    }

    private <T> List<T> rows(String sql, String type, List<?> keys, Row<T> read, Object... more) {
        var all = new ArrayList<T>();
        if (keys.isEmpty()) {
            return all;
        }
        session.doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf(type, keys.toArray()));
                for (int i = 0; i < more.length; i++) {
                    select.setObject(i + 2, more[i]);
                }
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        all.add(read.of(rows));
                    }
                }
            }
        });
        return all;
    }
}
