package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.mismatch.CandidateRanking;
import org.relaydesk.mismatch.CandidateRanking.Candidate;
import org.relaydesk.mismatch.CandidateRanking.Ranked;
import org.relaydesk.mismatch.CandidateRanking.Side;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.OrderCandidate;

/** Finds what could be meant by a mismatch, and lets {@link CandidateRanking} put it in order. */
final class Candidates {
    private static final int SHOWN = 8;
    private static final Duration CREDITS_SINCE = Duration.ofDays(7);
    private static final Duration ORDERS_SINCE = Duration.ofDays(7);
    /** How far an amount may be off to be worth a look: ten rupees, or a twentieth. */
    private static final long OFF_PAISE = 1_000;

    private final Sql sql;

    Candidates(Sql sql) {
        this.sql = sql;
    }

    /** Bank credits for a claim: its own, those about its amount, those with its UTR. */
    List<CreditCandidate> credits(SqlRow mismatch) {
        var amount = Optional.ofNullable(mismatch.whole("claimed")).or(() -> Optional.ofNullable(mismatch.whole("expected")));
        var reference = mismatch.text("claimed_reference");
        var parameters = new HashMap<String, Object>();
        parameters.put("own", mismatch.number("credit_id"));
        parameters.put("low", amount.map(a -> a - off(a)).orElse(1L));
        parameters.put("high", amount.map(a -> a + off(a)).orElse(0L));
        parameters.put("since", mismatch.at("opened_at").minus(CREDITS_SINCE));
        parameters.put("reference", reference == null ? "" : reference);
        parameters.put("customer", mismatch.number("customer_id"));
        var found = sql.rows("""
                select k.id id, k.paise paise, k.reference reference, k.received_at at, k.payer payer, k.source source,
                    k.state state, o.order_id used_for,
                    exists (select 1 from bank_credit e where e.payer = k.payer and e.customer_id = :customer) payer_seen
                from bank_credit k left join customer_order o on o.number = k.order_number
                where k.id = :own or k.reference = :reference
                    or (k.paise between :low and :high and k.received_at >= :since)
                order by case when k.state = 'UNMATCHED' then 0 else 1 end, k.received_at desc limit 40""", parameters);
        var wanted = new Side(reference, amount.map(Paise::of).orElse(null), at(mismatch));
        return CandidateRanking.rank(wanted, found.stream().map(Candidates::credit).toList()).stream()
                .sorted((a, b) -> Boolean.compare(isOwn(b, mismatch), isOwn(a, mismatch)))
                .limit(SHOWN)
                .map(Candidates::shownCredit)
                .toList();
    }

    /** Orders for a credit or a claim: the one that is meant, the customer's other unpaid ones, those about the amount. */
    List<OrderCandidate> orders(SqlRow mismatch) {
        var amount = Optional.ofNullable(mismatch.whole("credited"))
                .or(() -> Optional.ofNullable(mismatch.whole("claimed")))
                .or(() -> Optional.ofNullable(mismatch.whole("expected")));
        var parameters = new HashMap<String, Object>();
        parameters.put("own", mismatch.number("order_number"));
        parameters.put("customer", mismatch.number("customer_id"));
        parameters.put("payer", Optional.ofNullable(mismatch.text("payer")).orElse(""));
        parameters.put("low", amount.map(a -> a - off(a)).orElse(1L));
        parameters.put("high", amount.map(a -> a + off(a)).orElse(0L));
        parameters.put("since", mismatch.at("opened_at").minus(ORDERS_SINCE));
        var found = sql.rows("""
                select o.number number, o.order_id order_id, o.customer_id customer_id, c.name name, c.phone phone,
                    s.name service, o.quantity quantity, o.link link, o.status status, r.paise expected,
                    r.created_at asked_at, r.expires_at expires_at, coalesce(b.paise, 0) wallet,
                    (select count(*) from customer_order n where n.customer_id = o.customer_id) orders,
                    exists (select 1 from bank_credit e where e.payer = :payer and e.customer_id = o.customer_id) payer_seen
                from payment_request r join customer_order o on o.number = r.order_number
                    join customer c on c.id = o.customer_id join service s on s.number = o.service_number
                    left join balance b on b.account = 'WALLET:' || o.customer_id
                where r.order_number = :own
                    or (r.customer_id = :customer and o.status in ('AWAITING_PAYMENT', 'EXPIRED') and r.created_at >= :since)
                    or (r.paise between :low and :high and r.created_at >= :since)
                order by case when o.status in ('AWAITING_PAYMENT', 'EXPIRED') then 0 else 1 end, r.id desc limit 60""",
                parameters);
        var wanted = new Side(null, amount.map(Paise::of).orElse(null), at(mismatch));
        long own = mismatch.number("order_number");
        return CandidateRanking.rank(wanted, found.stream().map(Candidates::order).toList()).stream()
                .sorted((a, b) -> Boolean.compare(b.item().number("number") == own, a.item().number("number") == own))
                .limit(SHOWN)
                .map(Candidates::shownOrder)
                .toList();
    }

    private static long off(long amount) {
        return Math.max(OFF_PAISE, amount / 20);
    }

    private static @Nullable Instant at(SqlRow mismatch) {
        var received = mismatch.time("received_at");
        return received == null ? mismatch.time("opened_at") : received;
    }

    private static boolean isOwn(Ranked<SqlRow> ranked, SqlRow mismatch) {
        return ranked.item().number("id") == mismatch.number("credit_id");
    }

    private static Candidate<SqlRow> credit(SqlRow row) {
        return new Candidate<>(
                row, new Side(row.text("reference"), row.paise("paise"), row.at("at")), row.yes("payer_seen"),
                !row.words("state").equals("UNMATCHED"));
    }

    private static Candidate<SqlRow> order(SqlRow row) {
        return new Candidate<>(
                row, new Side(null, row.paise("expected"), row.at("asked_at")), row.yes("payer_seen"), !payable(row));
    }

    private static boolean payable(SqlRow order) {
        return order.words("status").equals("AWAITING_PAYMENT") || order.words("status").equals("EXPIRED");
    }

    private static CreditCandidate shownCredit(Ranked<SqlRow> ranked) {
        var row = ranked.item();
        return new CreditCandidate(
                row.number("id"), row.paise("paise"), row.text("reference"), row.at("at"), row.text("payer"),
                row.words("source"), row.words("state").equals("UNMATCHED"), row.text("used_for"), reasons(ranked));
    }

    private static OrderCandidate shownOrder(Ranked<SqlRow> ranked) {
        var row = ranked.item();
        return new OrderCandidate(
                row.words("order_id"), row.number("customer_id"), Names.of(row), row.words("service"),
                row.number("quantity"), row.words("link"), row.words("status"), row.paise("expected"), row.at("asked_at"),
                row.at("expires_at"), row.paise("wallet"), row.number("orders"), payable(row), reasons(ranked));
    }

    private static List<String> reasons(Ranked<SqlRow> ranked) {
        return ranked.reasons().stream().map(Enum::name).toList();
    }
}
