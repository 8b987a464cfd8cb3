package org.relaydesk.desk.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.query.AmountQueries;
import org.relaydesk.query.PaymentQueries;

import static org.relaydesk.desk.fake.Names.at;
import static org.relaydesk.desk.fake.Names.daysAgo;
import static org.relaydesk.desk.fake.Names.paise;

/** The credits of the picture, of every kind, and behind them as many as a test likes. */
public final class FakePayments implements PaymentQueries {
    public final List<Long> pages = new CopyOnWriteArrayList<>();
    /** What the ledger holds besides what the credits come to. */
    public volatile long ledgerOff;
    private final FakeMismatches mismatches;
    private final List<Row> rows = new CopyOnWriteArrayList<>();

    public FakePayments(FakeMismatches mismatches, int more) {
        this.mismatches = mismatches;
        rows.add(row(44, at("10:51:07"), 8800, "632714118822", "reelhouse@ybl", List.of("sms", "mail"), "UNMATCHED").open(4L, false, null, 2));
        rows.add(row(11, at("10:42:51"), 14900, "632714905518", "fitdaily@oksbi", List.of("mail"), "UNMATCHED").open(1L, true, "SMM10234", 1));
        rows.add(row(40, at("10:38:12"), 5983, "632714660401", "cafeblue@okaxis", List.of("sms", "mail"), "MATCHED").of("SMM10233", 2));
        rows.add(row(39, at("10:22:30"), 42000, "632714440177", "studio9@ibl", List.of("sms"), "HELD").get());
        rows.add(row(38, at("10:21:05"), 42000, "632714440012", "studio9@ibl", List.of("mail"), "MATCHED").of("SMM10226", 3));
        rows.add(row(37, at("10:14:31"), 42018, "632714100377", "studio9@ibl", List.of("mail"), "MATCHED").of("SMM10219", 4));
        rows.add(row(36, at("09:58:40"), 9507, "632713998120", "bikeclub@okicici", List.of("sms"), "UNMATCHED").late());
        rows.add(row(35, at("09:51:12"), 15000, null, "SHREE TRADERS", List.of("sms"), "CREDITED").to("Yoga Loft"));
        rows.add(row(34, at("09:40:02"), 26044, "632713871002", "9876540001@paytm", List.of("sms", "statement"), "MATCHED").of("SMM10211", 1));
        rows.add(row(33, at("09:31:44"), 50012, "632713820915", "fitdaily@oksbi", List.of("sms"), "MATCHED").to("Fit Daily"));
        rows.add(row(32, daysAgo(1, "21:10"), 14900, "632713550041", "other@ybl", List.of("sms", "statement"), "APPLIED").of("SMM10188", 900));
        for (int i = 0; i < more; i++) {
            rows.add(row(31L - i, daysAgo(2 + i / 200, "12:00"), 4000 + i, Long.toString(632_600_000_000L + i), "payer" + i % 90 + "@okaxis",
                    List.of("sms"), "MATCHED").of("SMM" + (10_100 - i), 2));
        }
    }

    /** A row as it is built up. */
    private record Draft(Row row) {
        Row of(String order, long seconds) {
            return with(order, null, "Reel House", null, false, 0, null, Duration.ofSeconds(seconds));
        }

        Row to(String customer) {
            return with(null, null, customer, null, false, 0, null, Duration.ofMinutes(8));
        }

        Row open(long mismatch, boolean claimed, @Nullable String meant, long couldBe) {
            return with(null, meant, null, mismatch, claimed, couldBe, claimed ? null : "NO_REQUEST", null);
        }

        Row late() {
            return with(null, "SMM10190", null, 2L, false, 1, "PRICE_CHANGED", null);
        }

        Row get() {
            return row;
        }

        private Row with(@Nullable String order, @Nullable String meant, @Nullable String customer, @Nullable Long mismatch, boolean claimed,
                long couldBe, @Nullable String why, @Nullable Duration took) {
            return new Row(row.id(), row.at(), false, row.paise(), row.reference(), row.payer(), row.seenBy(), order, meant, couldBe, customer,
                    row.state(), why, false, mismatch, claimed, took);
        }
    }

    private static Draft row(long id, Instant at, long paise, @Nullable String utr, String payer, List<String> seenBy, String state) {
        return new Draft(new Row(id, at, false, paise(paise), utr, payer, seenBy, null, null, 0, null, state, null, false, null, false, null));
    }

    /** What is decided on the Mismatches has its owner here. */
    private List<Row> now() {
        var open = mismatches.open().stream().map(row -> row.id()).toList();
        return rows.stream().map(row -> row.mismatch() == null || open.contains(row.mismatch()) ? row
                : new Draft(new Row(row.id(), row.at(), false, row.paise(), row.reference(), row.payer(), row.seenBy(), null, null, 0, null,
                        "APPLIED", null, false, null, false, null)).of("SMM10231", 400)).toList();
    }

    @Override
    public Summary summary() {
        long unmatched = now().stream().filter(row -> row.state().equals("UNMATCHED")).mapToLong(row -> row.paise().value()).sum();
        return new Summary(41, 36, paise(unmatched), paise(unmatched + ledgerOff), new AmountQueries.Capacity(paise(14900), 61, 198));
    }

    @Override
    public Map<Filter, Long> counts(Wanted wanted) {
        var counts = new EnumMap<Filter, Long>(Filter.class);
        for (var filter : Filter.values()) {
            counts.put(filter, (long) matching(new Wanted(filter, wanted.text(), wanted.day())).size());
        }
        return counts;
    }

    @Override
    public List<Row> page(Wanted wanted, long index, @Nullable Row after, int size) {
        pages.add(index);
        var found = matching(wanted);
        return List.copyOf(found.subList((int) Math.min(index, found.size()), (int) Math.min(index + size, found.size())));
    }

    private List<Row> matching(Wanted wanted) {
        var text = wanted.text().toLowerCase(Locale.ROOT);
        return now().stream().filter(row -> fits(wanted.filter(), row))
                .filter(row -> wanted.day() == null || day(row).equals(wanted.day()))
                .filter(row -> text.isEmpty() || (row.reference() + " " + row.payer() + " " + row.paise() + " " + row.order()).toLowerCase(Locale.ROOT).contains(text))
                .toList();
    }

    private static LocalDate day(Row row) {
        return LocalDate.ofInstant(row.at(), Names.INDIA);
    }

    private static boolean fits(Filter filter, Row row) {
        return switch (filter) {
            case UNMATCHED -> row.state().equals("UNMATCHED");
            case LATE -> "PRICE_CHANGED".equals(row.why()) || row.late();
            case BY_HAND -> row.state().equals("APPLIED") || row.state().equals("CREDITED");
            case HELD -> row.state().equals("HELD");
            case MATCHED -> row.state().equals("MATCHED");
            case ALL -> true;
        };
    }

    @Override
    public Optional<Detail> detail(long credit) {
        return now().stream().filter(row -> row.id() == credit).findFirst().map(this::detail);
    }

    private Detail detail(Row row) {
        var twin = row.state().equals("HELD") ? rows.stream().filter(one -> one.id() == 38).findFirst() : Optional.<Row>empty();
        var settled = row.took() == null ? null : row.at().plus(row.took());
        var entries = new ArrayList<Entry>();
        if (!row.state().equals("HELD")) {
            entries.add(new Entry("upi:" + row.reference(), row.at().plusSeconds(1), "BANK", "UNMATCHED", row.paise()));
        }
        if (settled != null) {
            var to = row.order() == null ? "WALLET:7" : "ORDER:" + row.order();
            entries.add(new Entry(row.order() == null ? "credit:" + row.id() : "pay:" + row.order(), settled, "UNMATCHED", to, row.paise()));
        }
        return new Detail(row, row.at().plusSeconds(1), "1811", 7L, settled, entries, witnesses(row),
                twin.map(other -> new Twin(other, witnesses(other))).orElse(null));
    }

    private static List<Witness> witnesses(Row row) {
        return row.seenBy().stream().map(source -> switch (source) {
            case "sms" -> new Witness(source, "VM-HDFCBK-S", "HEADER", row.at().plusSeconds(1),
                    "Rs." + row.paise().toString().substring(1) + " credited to HDFC Bank A/c XX1811 on 23-11-26 from VPA " + row.payer() + " (UPI " + row.reference() + ")");
            case "mail" -> new Witness(source, "alerts@hdfcbank.net", "DKIM", row.at().plusSeconds(23),
                    "Rs." + row.paise().toString().substring(1) + " is successfully credited to your account **1811 by VPA " + row.payer() + " on 23-11-26.");
            default -> new Witness(source, "Statement_Nov_2026.xlsx", "FILE", row.at().plusSeconds(9000),
                    "23/11/26 UPI-" + row.payer() + "-" + row.reference() + " " + row.paise());
        }).toList();
    }

    @Override
    public Optional<Span> months() {
        return Optional.of(new Span(YearMonth.of(2026, 9), YearMonth.of(2026, 11)));
    }

    @Override
    public List<Day> days(YearMonth month) {
        var last = month.equals(YearMonth.from(Names.TODAY)) ? Names.TODAY : month.atEndOfMonth();
        var days = new ArrayList<Day>();
        for (int i = 0; i < last.getDayOfMonth(); i++) {
            days.add(day(last.minusDays(i), i));
        }
        return days;
    }

    private static Day day(LocalDate day, int i) {
        if (i % 11 == 10) {
            return new Day(day, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, 0, 0);
        }
        long n = 38 + (i * 7L) % 13;
        long statement = i < 2 ? 0 : i == 5 ? n - 2 : n;
        var feed = sum(n);
        return new Day(day, sum(n - 4), sum(n - 9), sum(statement), feed, i == 8 ? new Sum(n - 1, feed.paise().minus(Paise.of(4900))) : feed,
                sum(n - 3), sum(i == 0 ? 1 : 3), i == 0 ? new Sum(2, paise(23700)) : Sum.NONE, i == 0 ? sum(1) : Sum.NONE,
                i == 4 ? 2 : 0, i == 5 ? 2 : 0);
    }

    private static Sum sum(long n) {
        return new Sum(n, paise(n * 20_411));
    }
}
