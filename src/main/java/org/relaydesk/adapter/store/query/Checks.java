package org.relaydesk.adapter.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.mismatch.Settlement;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.Check;
import org.relaydesk.query.MismatchQueries.Check.Verdict;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Picture;
import org.relaydesk.query.MismatchQueries.Terms;

/** What a seller would look at before he decides, looked at for him. */
final class Checks {
    private final Sql sql;
    private final Terms terms;

    Checks(Sql sql, Terms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    List<Check> of(SqlRow mismatch, List<Picture> pictures, List<CreditCandidate> credits, List<OrderCandidate> orders) {
        var checks = new ArrayList<Check>();
        var credit = credits.stream().filter(c -> c.usable() && c.id() == mismatch.number("credit_id")).findFirst();
        reference(mismatch, credits).ifPresent(checks::add);
        if (credit.isEmpty() && !"HELD".equals(mismatch.text("credit_state"))) {
            checks.add(new Check("no-credit", Verdict.WARN, List.of()));
        }
        if (mismatch.whole("customer_id") == null) {
            checks.add(new Check("no-claim", Verdict.WARN, List.of()));
        }
        pictures.stream().filter(p -> !p.sha256().isEmpty()).map(this::picture).forEach(checks::add);
        var order = orders.stream().filter(OrderCandidate::payable).findFirst();
        if (credit.isPresent() && order.isPresent()) {
            checks.add(inTime(credit.get(), order.get()));
            checks.add(amount(credit.get(), order.get()));
        }
        if (credit.isPresent() && credit.get().reasons().contains("PAYER_SEEN")) {
            checks.add(new Check("payer-seen", Verdict.GOOD, List.of(Optional.ofNullable(credit.get().payer()).orElse(""))));
        }
        return checks;
    }

    private static Optional<Check> reference(SqlRow mismatch, List<CreditCandidate> credits) {
        var reference = mismatch.text("claimed_reference");
        if (reference == null) {
            return Optional.empty();
        }
        return Optional.of(credits.stream()
                .filter(c -> reference.equals(c.reference()))
                .findFirst()
                .map(c -> c.usable()
                        ? new Check("utr-in-feed", Verdict.GOOD, List.of(reference))
                        : new Check("utr-used", Verdict.BAD, List.of(Optional.ofNullable(c.usedFor()).orElse(reference))))
                .orElseGet(() -> new Check("utr-unknown", Verdict.WARN, List.of(reference))));
    }

    private Check picture(Picture picture) {
        long times = sql.row(
                "select count(*) times from inbound_message where media_sha256 = :sha",
                Map.of("sha", picture.sha256())).number("times");
        return times > 1
                ? new Check("picture-seen", Verdict.BAD, List.of((times - 1) + "×"))
                : new Check("picture-new", Verdict.GOOD, List.of());
    }

    private static Check inTime(CreditCandidate credit, OrderCandidate order) {
        return credit.at().isAfter(order.expiresAt())
                ? new Check("paid-late", Verdict.WARN, List.of(order.order()))
                : new Check("paid-in-time", Verdict.GOOD, List.of(order.order()));
    }

    private Check amount(CreditCandidate credit, OrderCandidate order) {
        var settlement = Settlement.of(credit.paise(), order.expected(), terms.fromWallet() ? order.wallet() : Paise.ZERO);
        if (settlement.toWallet().isPositive()) {
            return new Check("amount-over", Verdict.WARN, List.of(Long.toString(settlement.toWallet().value())));
        }
        if (credit.paise().equals(order.expected())) {
            return new Check("amount-exact", Verdict.GOOD, List.of());
        }
        var missing = Long.toString(settlement.missing().value());
        if (settlement.possible()) {
            return new Check("amount-short-covered", Verdict.WARN, List.of(missing));
        }
        return settlement.missing().compareTo(terms.goodwillLimit()) <= 0
                ? new Check("amount-short-waivable", Verdict.WARN, List.of(missing))
                : new Check("amount-short-uncovered", Verdict.BAD, List.of(missing));
    }
}
