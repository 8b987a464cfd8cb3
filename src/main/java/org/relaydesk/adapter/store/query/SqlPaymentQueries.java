package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.query.PaymentQueries;

/** The Payments screen by SQL. Pages are looked up by key; only a jump into the middle skips rows. */
public final class SqlPaymentQueries implements PaymentQueries {
    private final Sql sql;
    private final PaymentDetails details;
    private final PaymentDays days;
    private final SqlAmountQueries amounts;
    private final ZoneId zone;
    private final InstantSource clock;

    public SqlPaymentQueries(Sql sql, ZoneId zone, InstantSource clock) {
        this.sql = sql;
        this.details = new PaymentDetails(sql);
        this.days = new PaymentDays(sql, zone);
        this.amounts = new SqlAmountQueries(sql);
        this.zone = zone;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** One statement tells both sums: what is written between two would look like a difference. */
    @Override
    public Summary summary() {
        var row = sql.row("""
                select (select count(*) from bank_credit where at >= :since and state not in ('HELD', 'REPEATED')) today,
                    (select count(*) from bank_credit where at >= :since and state = 'MATCHED') found,
                    (select coalesce(sum(paise), 0) from bank_credit where state = 'UNMATCHED') unmatched,
                    coalesce((select paise from balance where account = 'UNMATCHED'), 0) ledger""",
                Map.of("since", today().atStartOfDay(zone).toInstant()));
        return new Summary(
                row.number("today"), row.number("found"), row.paise("unmatched"), row.paise("ledger"),
                amounts.fullest(1).stream().findFirst().orElse(null));
    }

    @Override
    public Map<Filter, Long> counts(Wanted wanted) {
        return wanted.text().isBlank() && wanted.day() == null ? allCounts() : countsOf(wanted);
    }

    /** By indexes: what is matched by itself, almost all, is what is left of all. */
    private Map<Filter, Long> allCounts() {
        var row = sql.row("""
                select (select count(*) from bank_credit) everything,
                    (select count(*) from bank_credit k where k.state = 'UNMATCHED') unmatched,
                    (select count(*) from bank_credit k where k.state = 'APPLIED') applied,
                    (select count(*) from bank_credit k where k.state = 'CREDITED') credited,
                    (select count(*) from bank_credit k where k.state = 'HELD') held,
                    (select count(*) from bank_credit k where k.state = 'REPEATED') repeated,
                    (select count(*) from bank_credit k where %s) + (select count(*) from bank_credit k where %s) late"""
                .formatted(PaymentRows.LATE_PAID, PaymentRows.LATE_WAITS), Map.of());
        long byHand = row.number("applied") + row.number("credited");
        long others = row.number("unmatched") + byHand + row.number("held") + row.number("repeated");
        var counts = new EnumMap<Filter, Long>(Filter.class);
        counts.put(Filter.UNMATCHED, row.number("unmatched"));
        counts.put(Filter.LATE, row.number("late"));
        counts.put(Filter.BY_HAND, byHand);
        counts.put(Filter.HELD, row.number("held"));
        counts.put(Filter.MATCHED, row.number("everything") - others);
        counts.put(Filter.ALL, row.number("everything"));
        return counts;
    }

    private Map<Filter, Long> countsOf(Wanted wanted) {
        var parameters = new HashMap<String, Object>();
        var select = new StringBuilder("select count(*) \"all\"");
        for (var filter : Filter.values()) {
            if (filter != Filter.ALL) {
                select.append(", coalesce(sum(case when ").append(PaymentRows.where(filter))
                        .append(" then 1 else 0 end), 0) ").append(filter.name().toLowerCase(Locale.ROOT));
            }
        }
        var row = sql.row(select + " from bank_credit k where " + matches(wanted, parameters), parameters);
        var counts = new EnumMap<Filter, Long>(Filter.class);
        for (var filter : Filter.values()) {
            counts.put(filter, row.number(filter.name().toLowerCase(Locale.ROOT)));
        }
        return counts;
    }

    /** Which rows first, by an index alone; then what is shown of them. */
    @Override
    public List<PaymentQueries.Row> page(Wanted wanted, long index, PaymentQueries.@Nullable Row after, int size) {
        var parameters = new HashMap<String, Object>();
        var where = PaymentRows.where(wanted.filter()) + " and " + matches(wanted, parameters);
        if (after != null) {
            where += " and k.at <= :at and (k.at < :at or k.id < :after)";
            parameters.put("at", after.at());
            parameters.put("after", after.id());
        }
        var skip = after == null && index > 0 ? " offset " + index : "";
        var ids = sql.rows(
                "select k.id id from bank_credit k where " + where + " order by k.at desc, k.id desc limit " + size + skip,
                parameters).stream().map(row -> row.number("id")).toList();
        return ids.isEmpty() ? List.of() : sql.rows(
                PaymentRows.COLUMNS + PaymentRows.FROM + " where k.id in (:ids) order by k.at desc, k.id desc",
                Map.of("ids", ids)).stream().map(PaymentRows::read).toList();
    }

    private String matches(Wanted wanted, Map<String, Object> parameters) {
        var text = PaymentText.of(wanted.text());
        parameters.putAll(text.parameters());
        var day = wanted.day();
        if (day == null) {
            return text.condition();
        }
        parameters.put("since", day.atStartOfDay(zone).toInstant());
        parameters.put("until", day.plusDays(1).atStartOfDay(zone).toInstant());
        return text.condition() + " and k.at >= :since and k.at < :until";
    }

    @Override
    public Optional<Detail> detail(long credit) {
        return details.of(credit);
    }

    @Override
    public Optional<Span> months() {
        var row = sql.row("select min(at) first_at, max(at) last_at from bank_credit", Map.of());
        var first = row.time("first_at");
        var last = row.time("last_at");
        return first == null || last == null ? Optional.empty() : Optional.of(new Span(month(first), month(last)));
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }

    @Override
    public List<Day> days(YearMonth month) {
        return days.of(month, today());
    }
}
