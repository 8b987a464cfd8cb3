package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.Balance;
import org.relaydesk.query.ProviderQueries;

/** The Providers screen by SQL. */
public final class SqlProviderQueries implements ProviderQueries {
    private final Sql sql;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Changed changed;

    public SqlProviderQueries(Sql sql, ZoneId zone, InstantSource clock) {
        this.sql = sql;
        this.zone = zone;
        this.clock = clock;
        this.changed = new Changed(sql);
    }

    @Override
    public List<Row> all() {
        var midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        var open = byProvider(sql.rows("""
                select provider, count(*) orders, min(next_poll_at) next_at
                from customer_order where status = 'WITH_PROVIDER' group by provider"""));
        var waiting = Waits.forBalance(sql);
        var asked = byProvider(sql.rows(
                "select provider, sum(requests) requests from provider_hour where starts_at >= :midnight group by provider",
                Map.of("midnight", midnight)));
        return sql.rows("select * from provider order by name").stream()
                .map(row -> row(row, open.get(row.words("name")), asked.get(row.words("name")),
                        waiting.getOrDefault(row.words("name"), 0L)))
                .toList();
    }

    private static Map<String, SqlRow> byProvider(List<SqlRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.words("provider"), Function.identity(), (one, other) -> one));
    }

    private static Row row(SqlRow row, @Nullable SqlRow open, @Nullable SqlRow asked, long waiting) {
        return new Row(
                row.words("name"), balance(row), waiting > 0 || Waits.low(row), open == null ? 0 : open.number("orders"),
                row.time("swept_at"), (int) row.number("swept_requests"), (int) row.number("answer_millis"),
                row.time("answered_at"), row.text("trouble"), row.time("trouble_at"), row.text("last_trouble"),
                row.time("last_trouble_at"), asked == null ? 0 : asked.number("requests"),
                (int) row.number("requests_per_minute"), open == null ? null : open.time("next_at"), waiting);
    }

    private static @Nullable Balance balance(SqlRow row) {
        return Costs.decimal(row.text("balance")).map(amount -> new Balance(amount, row.words("currency"))).orElse(null);
    }

    @Override
    public Optional<Detail> detail(String name) {
        return sql.rows("""
                select p.*, (select count(*) from offer f where f.provider = p.name and f.gone_at is null) offers
                from provider p where p.name = :name""", Map.of("name", name)).stream().findFirst().map(this::detail);
    }

    private Detail detail(SqlRow row) {
        var name = row.words("name");
        return new Detail(
                name, row.words("url"), row.words("currency"), row.words("rupees_per_unit"), (int) row.number("timeout_seconds"),
                (int) row.number("requests_per_minute"), row.text("low_balance"), row.number("offers"),
                row.time("catalogue_at"), changed.open(name), hours(name));
    }

    private List<Hour> hours(String name) {
        return sql.rows("""
                select starts_at, requests, failures, millis from provider_hour
                where provider = :name and starts_at > :since order by starts_at""",
                Map.of("name", name, "since", clock.instant().minus(Duration.ofHours(24)))).stream()
                .map(row -> new Hour(
                        row.at("starts_at"), (int) row.number("requests"), (int) row.number("failures"),
                        row.number("millis") / Math.max(1, row.number("requests"))))
                .toList();
    }
}
