package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.PaymentQueries.Detail;
import org.relaydesk.query.PaymentQueries.Entry;
import org.relaydesk.query.PaymentQueries.Twin;
import org.relaydesk.query.PaymentQueries.Witness;

/** Everything about one bank credit. */
final class PaymentDetails {
    /** What was settled in one transaction was posted within this time of it. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);
    private static final String MORE = ", k.credit_key credit_key, k.account_tail account_tail,"
            + " k.order_number order_number, k.twin_of twin_of ";

    private final Sql sql;

    PaymentDetails(Sql sql) {
        this.sql = sql;
    }

    Optional<Detail> of(long credit) {
        return row(credit).map(row -> new Detail(
                PaymentRows.read(row), row.at("received_at"), row.text("account_tail"), row.whole("customer_id"),
                row.time("settled_at"), entries(row), witnesses(credit), twin(row)));
    }

    private Optional<SqlRow> row(long credit) {
        return sql.rows(PaymentRows.COLUMNS + MORE + PaymentRows.FROM + " where k.id = :id", Map.of("id", credit)).stream().findFirst();
    }

    private List<Witness> witnesses(long credit) {
        return sql.rows("""
                select source, sender, trust, received_at, words from credit_witness
                where credit_id = :credit order by id limit 50""", Map.of("credit", credit)).stream()
                .map(row -> new Witness(
                        row.words("source"), row.text("sender"), row.text("trust"), row.at("received_at"), row.words("words")))
                .toList();
    }

    /** How it came in, what it was settled by, and what took that back. */
    private List<Entry> entries(SqlRow credit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("key", credit.words("credit_key"));
        parameters.put("credited", "credit:" + credit.number("id"));
        var where = "t.transfer_key in (:key, :credited)";
        var settled = credit.time("settled_at");
        if (settled != null) {
            var whose = credit.whole("order_number") == null ? "t.debit = 'UNMATCHED' and t.customer_id = :whose" : "t.order_number = :whose";
            where += " or (" + whose + " and t.what <> 'refund' and t.at between :since and :until)";
            parameters.put("whose", credit.whole("order_number") == null ? credit.number("customer_id") : credit.number("order_number"));
            parameters.put("since", settled.minus(TOGETHER));
            parameters.put("until", settled.plus(TOGETHER));
        }
        return sql.rows(
                "select t.transfer_key transfer_key, t.at at, t.debit debit, t.credit credit, t.paise paise from transfer t where "
                        + where + " order by t.id limit 50", parameters).stream()
                .map(row -> new Entry(
                        row.words("transfer_key"), row.at("at"), row.words("debit"), row.words("credit"), row.paise("paise")))
                .toList();
    }

    private @Nullable Twin twin(SqlRow credit) {
        var other = Optional.ofNullable(credit.whole("twin_of")).or(() -> sql.rows(
                "select id from bank_credit where state = 'HELD' and twin_of = :id order by id limit 1",
                Map.of("id", credit.number("id"))).stream().findFirst().map(row -> row.number("id")));
        return other.flatMap(this::row).map(row -> new Twin(PaymentRows.read(row), witnesses(row.number("id")))).orElse(null);
    }
}
