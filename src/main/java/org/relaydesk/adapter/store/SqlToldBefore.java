package org.relaydesk.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.hibernate.StatelessSession;

import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.ToldBeforeRows;

/** Looks up many credits at once. */
public final class SqlToldBefore implements ToldBeforeRows {
    private static final String CREDIT = "select c.credit_key, c.paise, c.reference, c.bank_date, c.received_at, c.source, c.state from unnest(?) k(v)";

    private final SqlMany many;

    public SqlToldBefore(StatelessSession session) {
        this.many = new SqlMany(session);
    }

    @Override
    public List<String> messages(List<String> keys) {
        return many.rows("select w.message_key from unnest(?) k(v) join credit_witness w on w.message_key = k.v", "varchar", keys,
                row -> row.getString(1));
    }

    @Override
    public List<Credit> credits(List<String> references) {
        return many.rows(CREDIT + " join bank_credit c on c.reference = k.v order by c.id", "varchar", references, SqlToldBefore::credit);
    }

    @Override
    public List<Credit> ofDays(List<Long> amounts, LocalDate from, LocalDate to) {
        return many.rows(CREDIT + " join bank_credit c on c.paise = k.v and c.bank_date >= ? and c.bank_date <= ?", "bigint", amounts,
                SqlToldBefore::credit, from, to);
    }

    @Override
    public List<Credit> undated(List<Long> amounts, Instant from, Instant to) {
        return many.rows(CREDIT + " join bank_credit c on c.paise = k.v and c.bank_date is null and c.received_at >= ? and c.received_at < ?",
                "bigint", amounts, SqlToldBefore::credit, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<Request> reserved(List<Long> amounts) {
        return many.rows("select r.reserved, r.created_at from unnest(?) k(v) join payment_request r on r.reserved = k.v", "bigint", amounts,
                row -> new Request(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    private static Credit credit(ResultSet row) throws SQLException {
        return new Credit(row.getString(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6), BankCredit.State.valueOf(row.getString(7)));
    }
}
