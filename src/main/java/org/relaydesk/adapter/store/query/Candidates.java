package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.mismatch.CandidateRanking;
import org.relaydesk.mismatch.CandidateRanking.Candidate;
import org.relaydesk.mismatch.CandidateRanking.Hint;
import org.relaydesk.mismatch.CandidateRanking.Ranked;
import org.relaydesk.mismatch.CandidateRanking.Side;
import org.relaydesk.mismatch.OrderNames;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.OrderCandidate;

/** Finds what could be meant by a mismatch, and lets {@link CandidateRanking} put it in order. */
final class Candidates {
    private static final int SHOWN = 8;

    private final Sql sql;
    private final CreditsAbout creditsAbout;
    private final OrdersAbout ordersAbout;

    Candidates(Sql sql) {
        this.sql = sql;
        this.creditsAbout = new CreditsAbout(sql);
        this.ordersAbout = new OrdersAbout(sql);
    }

    /** Bank credits for a claim: its own, those about its amount, those with its UTR. */
    List<CreditCandidate> credits(SqlRow mismatch) {
        var amount = Optional.ofNullable(mismatch.whole("claimed")).or(() -> Optional.ofNullable(mismatch.whole("expected")));
        var wanted = new Side(mismatch.text("claimed_reference"), amount.map(Paise::of).orElse(null), at(mismatch));
        var found = creditsAbout.find(mismatch, amount.orElse(null)).stream().map(Candidates::credit).toList();
        return CandidateRanking.rank(wanted, found).stream()
                .sorted((a, b) -> Boolean.compare(isOwn(b, mismatch), isOwn(a, mismatch)))
                .limit(SHOWN)
                .map(Candidates::shownCredit)
                .toList();
    }

    /**
     * Orders for a credit or a claim: those that the payer's remark or the customer names, the one that is thought to be
     * meant, the customer's and the payer's other unpaid ones, those about the amount.
     */
    List<OrderCandidate> orders(SqlRow mismatch) {
        var amount = Optional.ofNullable(mismatch.whole("credited"))
                .or(() -> Optional.ofNullable(mismatch.whole("claimed")))
                .or(() -> Optional.ofNullable(mismatch.whole("expected")));
        var remarked = OrderNames.in(remarks(mismatch.whole("credit_id")));
        var named = OrderNames.in(mismatch.words("note"));
        var wanted = new Side(null, amount.map(Paise::of).orElse(null), at(mismatch));
        var found = ordersAbout.find(mismatch, amount.orElse(null), remarked, named).stream()
                .map(row -> order(row, remarked, named))
                .toList();
        long own = mismatch.number("order_number");
        return CandidateRanking.rank(wanted, found).stream()
                .sorted((a, b) -> Integer.compare(place(a, own), place(b, own)))
                .limit(SHOWN)
                .map(Candidates::shownOrder)
                .toList();
    }

    /** What somebody named comes first, then what is thought to be meant, then the rest as ranked. */
    private static int place(Ranked<SqlRow> ranked, long own) {
        boolean named = ranked.reasons().contains(CandidateRanking.Reason.NOTE)
                || ranked.reasons().contains(CandidateRanking.Reason.CLAIMED);
        if (named && !ranked.reasons().contains(CandidateRanking.Reason.USED)) {
            return 0;
        }
        return ranked.item().number("number") == own ? 1 : 2;
    }

    private String remarks(@Nullable Long credit) {
        if (credit == null) {
            return "";
        }
        var words = sql.rows("select words from credit_witness where credit_id = :credit order by id limit 5", Map.of("credit", credit));
        return String.join("\n", words.stream().map(row -> row.words("words")).toList());
    }

    private static @Nullable Instant at(SqlRow mismatch) {
        var received = mismatch.time("received_at");
        return received == null ? mismatch.time("opened_at") : received;
    }

    private static boolean isOwn(Ranked<SqlRow> ranked, SqlRow mismatch) {
        return ranked.item().number("id") == mismatch.number("credit_id");
    }

    private static Candidate<SqlRow> credit(SqlRow row) {
        var hints = EnumSet.noneOf(Hint.class);
        add(hints, Hint.PAYER_SEEN, row.yes("payer_seen"));
        add(hints, Hint.NOTE, row.yes("names_order"));
        add(hints, Hint.USED, !row.words("state").equals("UNMATCHED"));
        return new Candidate<>(row, new Side(row.text("reference"), row.paise("paise"), row.at("at")), hints);
    }

    private static Candidate<SqlRow> order(SqlRow row, List<String> remarked, List<String> named) {
        var hints = EnumSet.noneOf(Hint.class);
        add(hints, Hint.PAYER_SEEN, row.yes("payer_seen"));
        add(hints, Hint.NOTE, remarked.contains(row.words("order_id")));
        add(hints, Hint.CLAIMED, named.contains(row.words("order_id")));
        add(hints, Hint.USED, !payable(row));
        return new Candidate<>(row, new Side(null, row.paise("expected"), row.at("asked_at")), hints);
    }

    private static void add(Set<Hint> hints, Hint hint, boolean holds) {
        if (holds) {
            hints.add(hint);
        }
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
