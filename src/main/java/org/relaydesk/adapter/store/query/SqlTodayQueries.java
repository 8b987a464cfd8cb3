package org.relaydesk.adapter.store.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.adapter.store.journal.RollForward;
import org.relaydesk.book.Sealed;
import org.relaydesk.money.Paise;
import org.relaydesk.query.TodayQueries;

/** Today, the counts and the status line, by SQL. */
public final class SqlTodayQueries implements TodayQueries {
    /** Steps that only fill an order's own timeline, and would drown the news. */
    private static final List<String> NO_NEWS = List.of(
            "order.status", "order.progress", "payment.asked", "sms.passed", "mail.passed", "order.accepted", Sealed.CHANGED, RollForward.MIGRATED);
    private static final Duration SOON = Duration.ofHours(2);
    private static final BigDecimal LARGEST_CHARGE = BigDecimal.valueOf(10_000_000);

    private final Sql sql;
    private final Days days;
    private final ZoneId zone;
    private final InstantSource clock;

    public SqlTodayQueries(Sql sql, ZoneId zone, InstantSource clock) {
        this.sql = sql;
        this.days = new Days(sql, zone, clock);
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Today today() {
        var since = Map.of("since", days.today().atStartOfDay(zone).toInstant());
        var credits = sql.row("""
                select count(*) payments, coalesce(sum(case when state = 'MATCHED' then 1 else 0 end), 0) matched
                from bank_credit where received_at >= :since""", since);
        var refunds = sql.row("""
                select coalesce(sum(paise), 0) refunded, count(distinct order_number) orders
                from transfer where what = 'refund' and at >= :since""", since);
        var untold = sql.row("""
                select count(*) untold from outbox x join transfer t on t.transfer_key = x.transfer_key
                where t.what = 'refund' and t.at >= :since and x.state not in ('SENT', 'DELIVERED', 'READ')""", since);
        var chart = days.last();
        return new Today(
                chart.getLast().takings(), credits.number("payments"), credits.number("matched"), providerCost(since),
                refunds.paise("refunded"), refunds.number("orders"), untold.number("untold"), owed().paise("owed"),
                chart, providers(), waiting(), Lines.newest(sql, 12, NO_NEWS));
    }

    /** The providers' charges of today's orders in rupees; a charge that is no number is left out. */
    private Paise providerCost(Map<String, ?> since) {
        var cost = BigDecimal.ZERO;
        for (var row : sql.rows("""
                select o.charge charge, p.rupees_per_unit rate from customer_order o join provider p on p.name = o.provider
                where o.placed_at >= :since and o.charge is not null and o.refunded < o.paid""", since)) {
            cost = cost.add(charge(row.words("charge")).multiply(new BigDecimal(row.words("rate"))));
        }
        return Paise.of(cost.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimal charge(String written) {
        if (!written.matches("\\d{1,8}(\\.\\d{1,20})?")) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(written).min(LARGEST_CHARGE);
    }

    private SqlRow owed() {
        return sql.row("""
                select coalesce(sum(paise), 0) owed, coalesce(sum(case when paise > 0 then 1 else 0 end), 0) wallets
                from balance where account like 'WALLET:%'""", Map.of());
    }

    private List<ProviderLine> providers() {
        var waiting = Waits.forBalance(sql);
        return sql.rows("""
                select p.*, (select count(*) from catalogue_change c where c.provider = p.name and c.done_at is null) changes
                from provider p order by p.name""").stream()
                .map(row -> provider(row, waiting.containsKey(row.words("name"))))
                .toList();
    }

    /** Orders that wait for the provider's balance tell more than its last answer. */
    private static ProviderLine provider(SqlRow row, boolean waitedFor) {
        boolean silent = row.text("trouble") != null;
        var trouble = waitedFor || Waits.low(row) ? "balance-low" : silent ? "no-answer" : null;
        return new ProviderLine(
                row.words("name"), Costs.decimal(row.text("balance")).orElse(null), row.words("currency"), row.time("answered_at"),
                trouble, "no-answer".equals(trouble) ? row.time("trouble_at") : null, row.number("changes"));
    }

    /** What has no due time waits now, and comes first. */
    private List<Waiting> waiting() {
        return sql.rows("""
                select * from (
                    select 'ORDER' kind, number id, cast(null as timestamp with time zone) due_at,
                        cast(null as bigint) claimed, cast(null as bigint) expected, order_id, held,
                        false credit_found, 0 rank
                    from customer_order o where %s
                    union all
                    select 'MISMATCH', m.id, m.due_at, coalesce(c.paise, m.claimed),
                        (select max(r.paise) from payment_request r where r.order_number = m.order_number),
                        o.order_id, null, m.credit_id is not null, 1
                    from mismatch m left join bank_credit c on c.id = m.credit_id
                        left join customer_order o on o.number = m.order_number
                    where m.state in ('OPEN', 'ASKED')
                    union all
                    select 'REVIEW', r.id, r.due_at, null, null, o.order_id, null, false, 1
                    from review_request r join customer_order o on o.number = r.order_number
                    where r.state = 'OPEN') w
                order by rank, due_at, id limit 8""".formatted(Waits.HELD)).stream()
                .map(row -> new Waiting(
                        Waiting.Kind.valueOf(row.words("kind")), row.number("id"), row.time("due_at"),
                        row.maybePaise("claimed"), row.maybePaise("expected"), row.text("order_id"), row.text("held"),
                        row.yes("credit_found")))
                .toList();
    }

    @Override
    public Counts counts() {
        var row = sql.row("""
                select (select count(*) from mismatch where state in ('OPEN', 'ASKED')) mismatches,
                    (select count(*) from mismatch where state in ('OPEN', 'ASKED')
                        and (near_at <= :now or near_at is null and due_at < :soon)) soon,
                    (select min(due_at) from (
                        select due_at from mismatch where state in ('OPEN', 'ASKED')
                        union all select due_at from review_request where state = 'OPEN') d) first_due,
                    (select count(*) from review_request where state = 'OPEN') reviews,
                    (select count(*) from customer_order o where %s) orders,
                    (select count(*) from bank_credit k where k.state in ('UNMATCHED', 'HELD') and not exists (
                        select 1 from mismatch m where m.credit_id = k.id and m.state in ('OPEN', 'ASKED'))) payments,
                    (select count(*) from thread where unread > 0) unread""".formatted(Waits.HELD),
                Map.of("now", clock.instant(), "soon", clock.instant().plus(SOON)));
        return new Counts(
                row.number("mismatches"), row.number("soon"), row.number("orders"), row.time("first_due"), row.number("payments"),
                row.number("reviews"),
                row.number("unread"));
    }

    @Override
    public Pulse pulse() {
        var row = sql.row("""
                select (select count(*) from provider) providers,
                    (select count(*) from provider where trouble is null and answered_at is not null) answering,
                    (select min(swept_at) from provider) swept,
                    (select max(received_at) from bank_credit) credited,
                    (select count(*) from inbox where state = 'DEAD')
                        + (select count(*) from outbox where state in ('DEAD', 'UNKNOWN') and set_aside_at is null) dead,
                    (select coalesce(sum(case when account in ('BANK', 'GOODWILL', 'DISPUTED') then paise else -paise end), 0)
                        from balance) difference""", Map.of());
        var owed = owed();
        return new Pulse(
                (int) row.number("providers"), (int) row.number("answering"), row.time("swept"), row.time("credited"),
                row.number("dead"), Optional.ofNullable(row.whole("difference")).orElse(0L) == 0,
                owed.paise("owed"), owed.number("wallets"), head(), watched());
    }

    @Override
    public Undelivered undelivered() {
        var row = sql.row("""
                select (select count(*) from outbox where state in ('DEAD', 'UNKNOWN') and set_aside_at is null) dead,
                    (select count(*) from outbox where state = 'WAITING_FOR_WINDOW') waiting""", Map.of());
        var letters = row.number("dead") == 0 ? List.<DeadLetter>of() : deadLetters();
        return new Undelivered(letters, row.number("dead"), row.number("waiting"),
                row.number("waiting") == 0 ? List.of() : refusedTemplates());
    }

    /** By name, whatever the language: what it is to be put right in is the same place. */
    private List<RefusedTemplate> refusedTemplates() {
        return sql.rows("""
                select substring(sent_template, locate(' ', sent_template) + 1) name, min(trouble_code) code, min(trouble) why, count(*) messages
                from outbox where state = 'WAITING_FOR_WINDOW' and trouble_code is not null and sent_template is not null
                group by substring(sent_template, locate(' ', sent_template) + 1) order by 1""", Map.of()).stream()
                .map(row -> new RefusedTemplate(
                        row.words("name"), (int) row.number("code"), row.words("why"), row.number("messages")))
                .toList();
    }

    private List<DeadLetter> deadLetters() {
        return sql.rows("""
                select x.id, x.version, x.created_at, x.text, x.trouble, x.trouble_code, x.state, o.order_id,
                    coalesce(nullif(c.name, ''), c.phone, '') customer,
                    case when x.transfer_key like 'refund:%' then 0 else 1 end rank
                from outbox x join customer c on c.id = x.customer_id left join customer_order o on o.number = x.order_number
                where x.state in ('DEAD', 'UNKNOWN') and x.set_aside_at is null
                order by rank, x.id desc limit 5""", Map.of()).stream()
                .map(row -> new DeadLetter(
                        row.number("id"), (int) row.number("version"), row.at("created_at"), row.words("customer"),
                        row.text("order_id"), row.words("text"), row.number("rank") == 0, code(row), row.words("trouble"),
                        row.words("state").equals("UNKNOWN")))
                .toList();
    }

    private static @Nullable Integer code(SqlRow row) {
        var code = row.whole("trouble_code");
        return code == null ? null : Integer.valueOf(code.intValue());
    }

    private List<Watched> watched() {
        var waiting = Waits.forBalance(sql);
        var held = Waits.held(sql);
        var slow = Waits.slow(sql);
        return sql.rows("""
                select p.*, (select count(*) from catalogue_change c
                    where c.provider = p.name and c.done_at is null and c.kind = 'COST_UP') ups
                from provider p order by p.name""").stream()
                .map(row -> new Watched(
                        row.words("name"), row.text("trouble") != null, waiting.containsKey(row.words("name")) || Waits.low(row),
                        row.number("ups"), slow.getOrDefault(row.words("name"), 0L), held.getOrDefault(row.words("name"), 0L)))
                .toList();
    }

    private Head head() {
        return sql.rows("select id, hash from book order by id desc limit 1").stream()
                .map(row -> new Head(row.number("id"), row.words("hash")))
                .findFirst().orElse(new Head(0, ""));
    }
}
