package org.relaydesk.adapter.store.query;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.query.PaymentQueries.Filter;
import org.relaydesk.query.PaymentQueries.Row;
import org.relaydesk.query.PaymentQueries.Wanted;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages, filters, counts and days of 20,000 made-up credits in a real store. */
class SqlPaymentQueriesTest {
    private static final int ALL = 20_000;
    private static final int PAGE = 100;
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @TempDir
    static Path folder = Path.of("");

    private static Shop shop;
    private static SqlPaymentQueries queries;
    private static Instant now;

    /** One each six minutes back from now, each tenth at the same time as the one before it. */
    @BeforeAll
    static void open() {
        shop = new Shop(folder);
        now = shop.now();
        queries = new SqlPaymentQueries(shop.open.store().repository(Sql::new), INDIA, shop.clock);
        var order = shop.paid("919800000001", 1, 1000, "https://instagram.com/a");
        shop.sql("insert into bank_credit (credit_key, paise, reference, payer, received_at, at, source, state, order_number, late, why, version)"
                + " select 'upi:' || (700000000000 + x), 1000 + mod(x, 9000), cast(700000000000 + x as varchar), 'payer' || mod(x, 700) || '@okaxis',"
                + " timestamp with time zone '" + now + "' - interval '360' second * (x - case when mod(x, 10) = 0 then 1 else 0 end),"
                + " timestamp with time zone '" + now + "' - interval '360' second * (x - case when mod(x, 10) = 0 then 1 else 0 end), 'sms',"
                + " case when mod(x, 400) = 7 then 'UNMATCHED' when mod(x, 100) = 3 then 'APPLIED' when mod(x, 500) = 4 then 'CREDITED'"
                + " when mod(x, 1000) = 5 then 'HELD' when mod(x, 2000) = 6 then 'REPEATED' else 'MATCHED' end,"
                + " case when mod(x, 5000) = 8 then " + order.number() + " end, mod(x, 250) = 9, case when mod(x, 800) = 7 then 'PRICE_CHANGED' end, 1"
                + " from system_range(1, " + ALL + ")");
        shop.sql("insert into credit_witness (credit_id, source, received_at, words) select id, 'sms', at, 'made up' from bank_credit where mod(paise, 7) <> 0 and credit_key like 'upi:7%'");
        shop.sql("insert into credit_witness (credit_id, source, received_at, words) select id, 'mail', at, 'made up' from bank_credit where mod(paise, 14) = 0 and credit_key like 'upi:7%'");
        shop.sql("insert into credit_witness (credit_id, source, received_at, words) select id, 'statement', at, 'made up' from bank_credit"
                + " where mod(paise, 11) <> 0 and credit_key like 'upi:7%' and at < timestamp with time zone '" + now + "' - interval '40' day");
        shop.sql("insert into transfer (transfer_key, at, debit, credit, paise, what, who)"
                + " select credit_key, at, 'BANK', 'UNMATCHED', paise, 'received', 'bank' from bank_credit where credit_key like 'upi:7%' and state not in ('HELD', 'REPEATED')");
    }

    @AfterAll
    static void close() {
        // rows are written past the book here
        shop.shut();
    }

    private static <T> T read(Supplier<T> query) {
        return shop.read(query);
    }

    private static Wanted wanted(Filter filter, String text, @Nullable LocalDate day) {
        return new Wanted(filter, text, day);
    }

    private static List<Row> walk(Wanted wanted) {
        var rows = new ArrayList<Row>();
        var page = read(() -> queries.page(wanted, 0, null, PAGE));
        while (!page.isEmpty()) {
            rows.addAll(page);
            var last = page.getLast();
            page = read(() -> queries.page(wanted, rows.size(), last, PAGE));
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(value = Filter.class, names = {"MATCHED", "ALL"}, mode = EnumSource.Mode.EXCLUDE)
    void aFilterHoldsWhatItCountsInTheOrderOfTime(Filter filter) {
        var rows = walk(wanted(filter, "", null));
        assertEquals(read(() -> queries.counts(wanted(Filter.ALL, "", null))).get(filter), rows.size());
        assertTrue(rows.size() > PAGE / 10, filter + " has " + rows.size());
        assertEquals(rows.stream().sorted(newestFirst()).toList(), rows);
        var ids = rows.stream().map(Row::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void allPagesTogetherAreAllCreditsOnce() {
        var rows = walk(wanted(Filter.ALL, "", null));
        assertEquals(ALL + 1, rows.size());
        assertEquals(rows.stream().sorted(newestFirst()).map(Row::id).toList(), rows.stream().map(Row::id).toList());
        assertEquals(rows.size(), new HashSet<>(rows.stream().map(Row::id).toList()).size());
    }

    @Test
    void aJumpIntoTheMiddleShowsTheSameRows() {
        var by = wanted(Filter.MATCHED, "", null);
        var jumped = read(() -> queries.page(by, 7_000, null, PAGE));
        var before = read(() -> queries.page(by, 6_900, null, PAGE)).getLast();
        assertEquals(jumped, read(() -> queries.page(by, 7_000, before, PAGE)));
    }

    private static Comparator<Row> newestFirst() {
        return Comparator.comparing(Row::at).thenComparingLong(Row::id).reversed();
    }

    @Test
    void countsByIndexAndCountsByReadingAreTheSame() {
        var counts = read(() -> queries.counts(wanted(Filter.ALL, "", null)));
        // a text that each made-up payer has, and the shop's own has not
        var readOne = read(() -> queries.counts(wanted(Filter.ALL, "@okaxis", null)));
        assertEquals(Map.of(
                Filter.UNMATCHED, 50L, Filter.LATE, 105L, Filter.BY_HAND, 240L, Filter.HELD, 20L, Filter.MATCHED, (long) ALL - 320,
                Filter.ALL, (long) ALL), readOne);
        assertEquals(Map.of(
                Filter.UNMATCHED, 50L, Filter.LATE, 105L, Filter.BY_HAND, 240L, Filter.HELD, 20L, Filter.MATCHED, (long) ALL - 319,
                Filter.ALL, (long) ALL + 1), counts);
    }

    @ParameterizedTest
    @CsvSource({
        "700000012345, 1, the whole UTR", "12345, 1, a part of the UTR", "payer123@, 29, a part of the payer", "PAYER699@okaxis, 28, in capitals",
        "₹45.67, 2, the amount", "45.67, 2, without the sign", "₹1.00, 0, no such amount", "'  700000012345 ', 1, with blanks"})
    void aTextFindsCredits(String text, int found, String what) {
        var rows = walk(wanted(Filter.ALL, text, null));
        assertEquals(found, rows.size(), what);
        assertEquals((long) found, read(() -> queries.counts(wanted(Filter.ALL, text, null))).get(Filter.ALL), what);
    }

    @Test
    void anOrdersIdFindsItsPayments() {
        assertEquals(5, walk(wanted(Filter.ALL, "smm10001", null)).size());
        assertTrue(walk(wanted(Filter.ALL, "SMM10001", null)).stream().allMatch(row -> "SMM10001".equals(row.order())));
    }

    @Test
    void wholeRupeesFindTheAmountWithAnyPaise() {
        var rows = walk(wanted(Filter.ALL, "45", null));
        assertTrue(rows.stream().anyMatch(row -> row.paise().value() == 4567));
        assertTrue(rows.stream().allMatch(row -> row.paise().value() / 100 == 45 || String.valueOf(row.reference()).contains("45")
                || String.valueOf(row.payer()).contains("45")));
    }

    @Test
    void aDayShowsItsCreditsAlone() {
        var day = LocalDate.ofInstant(now, INDIA).minusDays(10);
        var rows = walk(wanted(Filter.ALL, "", day));
        assertTrue(rows.size() >= 239 && rows.size() <= 241, rows.size() + " a day");
        assertTrue(rows.stream().allMatch(row -> LocalDate.ofInstant(row.at(), INDIA).equals(day)));
        assertEquals((long) rows.size(), read(() -> queries.counts(wanted(Filter.HELD, "", day))).get(Filter.ALL));
    }

    @Test
    void theDaysOfAMonthAddUpToItsCredits() {
        var span = read(() -> queries.months()).orElseThrow();
        assertEquals(YearMonth.from(LocalDate.ofInstant(now, INDIA)), span.last());
        assertEquals(YearMonth.from(LocalDate.ofInstant(now.minusSeconds(360L * (ALL - 1)), INDIA)), span.first());
        var month = span.last().minusMonths(2);
        var days = read(() -> queries.days(month));
        assertEquals(month.lengthOfMonth(), days.size());
        assertEquals(month.atEndOfMonth(), days.getFirst().day());
        for (var day : days) {
            var rows = walk(wanted(Filter.ALL, "", day.day()));
            var fed = rows.stream().filter(row -> !row.state().equals("HELD") && !row.state().equals("REPEATED")).toList();
            assertEquals(fed.size(), day.feed().count());
            assertEquals(fed.stream().mapToLong(row -> row.paise().value()).sum(), day.feed().paise().value());
            assertEquals(day.feed(), day.book());
            assertTrue(day.difference().isZero());
            assertEquals(fed.stream().filter(row -> row.seenBy().contains("mail")).count(), day.mail().count());
            assertEquals(fed.stream().filter(row -> row.seenBy().equals(List.of("statement"))).count(), day.onlyStatement());
            assertEquals(fed.stream().filter(row -> !row.seenBy().contains("statement")).count(), day.notInStatement());
            assertEquals(fed.size(), day.byItself().count() + day.byHand().count() + day.unmatched().count());
            assertEquals(rows.stream().filter(row -> row.state().equals("HELD")).count(), day.held().count());
        }
        assertTrue(days.stream().anyMatch(day -> day.onlyStatement() > 0) && days.stream().anyMatch(day -> day.notInStatement() > 0));
    }

    @Test
    void theMonthUnderWayEndsTodayAndKnowsNoStatement() {
        var today = LocalDate.ofInstant(now, INDIA);
        var days = read(() -> queries.days(YearMonth.from(today)));
        assertEquals(today, days.getFirst().day());
        assertEquals(today.getDayOfMonth(), days.size());
        assertEquals(0, days.getFirst().statement().count());
        assertEquals(0, days.getFirst().notInStatement());
        assertEquals(List.of(), read(() -> queries.days(YearMonth.from(today).plusMonths(1))));
    }
}
