package org.relaydesk.adapter.store.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.money.Paise;
import org.relaydesk.query.ActivityLine;
import org.relaydesk.query.MessageLine;
import org.relaydesk.query.WalletQueries;

/** The Wallets screen by SQL. */
public final class SqlWalletQueries implements WalletQueries {
    private static final String FROM = " from customer c left join balance b on b.account = 'WALLET:' || c.id ";
    private static final String SHOWN = " where (coalesce(b.paise, 0) > 0 or exists ("
            + "select 1 from transfer t where t.debit = 'WALLET:' || c.id or t.credit = 'WALLET:' || c.id)) ";

    private static final String PERSON = "select c.id id, c.name name, c.phone phone, c.standing standing,"
            + " c.last_message_at last_message_at, coalesce(b.paise, 0) paise";

    private static final Pattern CREDITED = Pattern.compile("credit:(\\d{1,18})(?::\\d+)?");

    private final Sql sql;

    public SqlWalletQueries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Summary summary() {
        var row = sql.row("""
                select coalesce(sum(case when paise > 0 then 1 else 0 end), 0) wallets, coalesce(sum(paise), 0) owed
                from balance where account like 'WALLET:%'""", Map.of());
        return new Summary(row.number("wallets"), row.paise("owed"));
    }

    @Override
    public List<WalletQueries.Row> page(String text, long index, int size) {
        return sql.rows(
                "select c.id id, c.name name, c.phone phone, coalesce(b.paise, 0) paise" + FROM + SHOWN + matches(text)
                        + " order by coalesce(b.paise, 0) desc, c.id limit " + size + " offset " + index,
                typed(text)).stream()
                .map(row -> new WalletQueries.Row(row.number("id"), Names.of(row), row.paise("paise")))
                .toList();
    }

    @Override
    public long count(String text) {
        return sql.row("select count(*) n" + FROM + SHOWN + matches(text), typed(text)).number("n");
    }

    private static String matches(String text) {
        return text.isBlank() ? "" : " and (lower(c.name) like :like or c.phone like :like)";
    }

    private static Map<String, Object> typed(String text) {
        return text.isBlank()
                ? Map.of()
                : Map.of("like", "%" + text.strip().replace("%", "").replace("_", "").toLowerCase(Locale.ROOT) + "%");
    }

    @Override
    public Optional<Detail> detail(long customerId) {
        return sql.rows("""
                select c.id id, c.name name, c.phone phone, c.standing standing, c.created_at since,
                    coalesce(b.paise, 0) paise,
                    (select count(*) from customer_order o where o.customer_id = c.id) orders,
                    (select count(*) from transfer t where t.debit = 'WALLET:' || c.id or t.credit = 'WALLET:' || c.id) entries
                """ + FROM + " where c.id = :customer", Map.of("customer", customerId)).stream()
                .findFirst()
                .map(row -> new Detail(
                        customerId, Names.of(row), row.text("phone"), row.words("standing"), row.at("since"),
                        row.number("orders"), row.paise("paise"), row.number("entries")));
    }

    @Override
    public List<Person> people(String text, int size) {
        var parameters = new HashMap<String, Object>(typed(text));
        var digits = text.replaceAll("[\\s+()-]", "");
        if (!text.isBlank() && digits.matches("\\d+")) {
            parameters.put("like", "%" + digits + "%");
        }
        return sql.rows(PERSON + FROM + " where true" + matches(text)
                + " order by c.last_message_at desc nulls last, c.id desc limit " + size, parameters).stream()
                .map(SqlWalletQueries::person)
                .toList();
    }

    @Override
    public Optional<Person> person(long customerId) {
        return sql.rows(PERSON + FROM + " where c.id = :customer", Map.of("customer", customerId)).stream()
                .findFirst()
                .map(SqlWalletQueries::person);
    }

    private static Person person(SqlRow row) {
        return new Person(
                row.number("id"), Names.of(row), row.text("phone"), row.paise("paise"),
                row.words("standing").equals("SUSPENDED"), row.time("last_message_at"));
    }

    @Override
    public List<Line> lines(long customerId, long index, int size) {
        var parameters = new HashMap<String, Object>();
        parameters.put("account", "WALLET:" + customerId);
        return sql.rows("""
                select * from (
                    select t.id id, t.transfer_key transfer_key, t.at at, t.what what, t.who who, t.debit debit,
                        t.credit credit, t.paise paise, o.order_id order_id, o.number number, o.policy_version policy,
                        sum(case when t.credit = :account then t.paise else -t.paise end) over (order by t.id) balance
                    from transfer t left join customer_order o on o.number = t.order_number
                    where t.debit = :account or t.credit = :account) w
                order by id desc limit\s""" + size + " offset " + index, parameters).stream()
                .map(row -> line(row, "WALLET:" + customerId))
                .toList();
    }

    /** Of the bank credit that was credited, looked up by its number: {@code credit:17}, {@code credit:17:2} after an undo. */
    private Optional<String> reference(String key) {
        var credited = CREDITED.matcher(key);
        return credited.matches()
                ? sql.rows("select reference from bank_credit where id = :id", Map.of("id", Long.parseLong(credited.group(1)))).stream()
                        .findFirst().map(row -> row.text("reference"))
                : Optional.empty();
    }

    private Line line(SqlRow row, String account) {
        boolean in = row.words("credit").equals(account);
        var key = row.words("transfer_key");
        var proof = row.words("what").equals("refund") ? proof(key, row.number("number")) : Optional.<ActivityLine>empty();
        var figures = new HashMap<String, String>(proof.map(ActivityLine::figures).orElse(Map.of()));
        reference(key).ifPresent(reference -> figures.put("utr", reference));
        return new Line(
                row.number("id"), key, row.at("at"), row.words("what"), figures, row.text("order_id"), row.words("who"),
                row.words("debit"), row.words("credit"), in ? row.paise("paise") : Paise.ZERO,
                in ? Paise.ZERO : row.paise("paise"), row.paise("balance"), proof.map(Refunds::line).orElse(null),
                row.text("policy"), told(key));
    }

    /** The line of the audit trail that says how the refund was worked out. */
    private Optional<ActivityLine> proof(String key, long order) {
        var plain = key.replaceAll(":sales$", "");
        return Lines.ofOrder(sql, order).stream()
                .filter(l -> l.what().equals("refund.given") && plain.equals(l.figures().get("key")))
                .findFirst();
    }

    private @Nullable MessageLine told(String key) {
        return sql.rows(
                "select created_at, text, state from outbox where transfer_key = :key order by id limit 1",
                Map.of("key", key.replaceAll(":sales$", ""))).stream().map(Lines::message).findFirst().orElse(null);
    }
}
