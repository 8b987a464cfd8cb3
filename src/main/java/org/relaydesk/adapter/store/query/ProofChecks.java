package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.MismatchQueries.Check;
import org.relaydesk.query.MismatchQueries.Check.Verdict;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Picture;
import org.relaydesk.settings.StoreSettings;

/** What the pictures say, beside what is known: each line is one thing that a seller would compare by eye. */
final class ProofChecks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    /** Clocks of telephones are a little off. */
    private static final Duration EARLY = Duration.ofMinutes(3);

    private final Sql sql;
    private final StoreSettings settings;

    ProofChecks(Sql sql, StoreSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    List<Check> of(SqlRow mismatch, List<Picture> pictures, List<CreditCandidate> credits, List<OrderCandidate> orders) {
        var checks = new ArrayList<Check>();
        said(mismatch).ifPresent(checks::add);
        for (var picture : pictures) {
            sql.rows("select * from picture_reading where sha256 = :sha", Map.of("sha", picture.sha256())).stream()
                    .findFirst()
                    .ifPresent(reading -> of(checks, reading, mismatch, credits, orders));
        }
        return checks.stream().distinct().toList();
    }

    /** Where the customer said nothing, what was read stands in: the seller must know that. */
    private static Optional<Check> said(SqlRow mismatch) {
        boolean read = (mismatch.whole("said_claimed") == null && mismatch.whole("claimed") != null)
                || (mismatch.text("said_reference") == null && mismatch.text("claimed_reference") != null);
        return read ? Optional.of(new Check("claim-read", Verdict.WARN, List.of())) : Optional.empty();
    }

    private void of(
            List<Check> checks, SqlRow reading, SqlRow mismatch, List<CreditCandidate> credits, List<OrderCandidate> orders) {
        switch (reading.words("status")) {
            case "FAILED", "PENDING", "REQUEST" -> checks.add(new Check(
                    "proof-" + reading.words("status").toLowerCase(Locale.ROOT), Verdict.BAD, List.of()));
            default -> { }
        }
        like(reading).ifPresent(checks::add);
        payee(reading).ifPresent(checks::add);
        var order = orders.stream().filter(OrderCandidate::payable).findFirst();
        var paidAt = reading.time("paid_at");
        if (paidAt != null && order.isPresent()) {
            checks.add(time(paidAt, order.get()));
        }
        amount(reading, mismatch, credits).ifPresent(checks::add);
        var said = mismatch.text("said_reference");
        var read = reading.text("reference");
        if (said != null && read != null && !said.equals(read)) {
            checks.add(new Check("proof-utr-not-said", Verdict.WARN, List.of(read, said)));
        }
    }

    private Optional<Check> payee(SqlRow reading) {
        var vpa = reading.text("payee_vpa");
        if (vpa != null) {
            return Optional.of(vpa.equalsIgnoreCase(settings.upiId())
                    ? new Check("payee-ours", Verdict.GOOD, List.of(vpa))
                    : new Check("payee-other", Verdict.BAD, List.of(vpa)));
        }
        var name = reading.text("payee_name");
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(bare(name).equals(bare(settings.name()))
                ? new Check("payee-name-ours", Verdict.GOOD, List.of(name))
                : new Check("payee-name-other", Verdict.WARN, List.of(name)));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Check time(Instant paidAt, OrderCandidate order) {
        if (paidAt.isBefore(order.askedAt().minus(EARLY))) {
            return new Check("proof-time-before", Verdict.BAD, List.of(order.order()));
        }
        return paidAt.isAfter(order.expiresAt())
                ? new Check("proof-time-late", Verdict.WARN, List.of(order.order()))
                : new Check("proof-time-fits", Verdict.GOOD, List.of(order.order()));
    }

    /** The bank's figure is the true one: a picture that shows another for the same UTR was made up. */
    private static Optional<Check> amount(SqlRow reading, SqlRow mismatch, List<CreditCandidate> credits) {
        var read = reading.whole("paise");
        if (read == null) {
            return Optional.empty();
        }
        var credit = credits.stream()
                .filter(c -> c.reference() != null && Objects.equals(c.reference(), reading.text("reference"))).findFirst();
        if (credit.isPresent()) {
            return credit.get().paise().value() == read
                    ? Optional.empty()
                    : Optional.of(new Check("proof-amount-made-up", Verdict.BAD,
                            List.of(Long.toString(read), Long.toString(credit.get().paise().value()))));
        }
        var expected = mismatch.whole("expected");
        return expected == null
                ? Optional.empty()
                : Optional.of(expected.equals(read)
                        ? new Check("proof-amount-asked", Verdict.GOOD, List.of(Long.toString(read)))
                        : new Check("proof-amount-other", Verdict.WARN, List.of(Long.toString(read), Long.toString(expected))));
    }

    /** Another file that shows this payment: whose it was and when it came. */
    private Optional<Check> like(SqlRow reading) {
        var other = reading.text("like_sha256");
        if (other == null) {
            return Optional.empty();
        }
        boolean same = reading.words("likeness").equals("SAME_UTR");
        return Optional.of(sql.rows("""
                select c.name name, c.phone phone, i.received_at at from inbound_message i
                    join customer c on c.id = i.customer_id
                where i.media_sha256 = :sha order by i.id limit 1""", Map.of("sha", other)).stream()
                .findFirst()
                .map(row -> new Check(
                        same ? "picture-same-payment" : "picture-like", same ? Verdict.BAD : Verdict.WARN,
                        List.of(Names.of(row), DAY.format(row.at("at").atZone(settings.zone())))))
                .orElseGet(() -> new Check("picture-like", Verdict.WARN, List.of("?", "?"))));
    }
}
