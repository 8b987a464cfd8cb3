package org.relaydesk.adapter.store.query;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.ledger.Account;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;
import org.relaydesk.query.PaymentQueries.Detail;
import org.relaydesk.query.PaymentQueries.Filter;
import org.relaydesk.query.PaymentQueries.Row;
import org.relaydesk.query.PaymentQueries.Sum;
import org.relaydesk.query.PaymentQueries.Wanted;
import org.relaydesk.support.FromBank;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the Payments screen says of a credit, from its coming to its end, in a real store. */
class SqlPaymentDetailTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String ASHA = "919800000001";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private SqlPaymentQueries queries;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
        queries = new SqlPaymentQueries(shop.open.store().repository(Sql::new), INDIA, shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Row newest() {
        return shop.read(() -> queries.page(new Wanted(Filter.ALL, "", null), 0, null, 10)).getFirst();
    }

    private Detail detail(Row row) {
        return shop.read(() -> queries.detail(row.id()).orElseThrow());
    }

    private void tell(Paise amount, @Nullable String utr, Told.Source source, Told.Trust trust, @Nullable LocalDate day, @Nullable LocalTime time) {
        var told = new Told(source, "made-up." + source.code(), trust, amount + " came in");
        shop.write(() -> shop.useCases.recordBankCredit().handle(new CreditNotice(amount, utr, utr, "asha@okaxis", "1811", day, time, told), source + utr + amount));
    }

    @Test
    void aMatchedOneHasItsOrderItsTransfersAndItsWitnesses() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var utr = shop.utr();
        shop.credit(asked.amount(), utr);
        tell(asked.amount(), utr, Told.Source.MAIL, Told.Trust.DKIM, null, null);
        var row = newest();
        assertEquals(asked.order(), row.order());
        assertEquals("MATCHED", row.state());
        assertEquals(List.of("sms", "mail"), row.seenBy());
        var detail = detail(row);
        assertEquals(List.of("upi:" + utr + " BANK UNMATCHED", "pay:" + asked.order() + " UNMATCHED ORDER:" + asked.order()),
                detail.entries().stream().map(entry -> entry.key() + " " + entry.debit() + " " + entry.credit()).toList());
        assertTrue(detail.entries().stream().allMatch(entry -> entry.amount().equals(asked.amount())));
        assertEquals(List.of("HEADER", "DKIM"), detail.witnesses().stream().map(told -> told.trust()).toList());
        assertEquals("made-up.mail", detail.witnesses().getLast().sender());
        assertEquals(Paise.ZERO, shop.read(() -> queries.summary()).ledger());
    }

    @Test
    void anUnmatchedOneKnowsItsMismatchAndHowManyOrdersCouldBeMeant() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.credit(asked.amount().minus(Paise.of(7)), shop.utr());
        var row = newest();
        assertEquals("UNMATCHED", row.state());
        assertEquals("NO_REQUEST", row.why());
        assertEquals(1, row.couldBe());
        assertNotNull(row.mismatch());
        var summary = shop.read(() -> queries.summary());
        assertEquals(row.paise(), summary.unmatched());
        assertEquals(row.paise(), summary.ledger());
        assertEquals(1, summary.today());
        assertEquals(0, summary.found());
        assertNotNull(summary.tightest());
        assertEquals(1, summary.tightest().inUse());
        assertEquals(198, summary.tightest().inAll());
    }

    @Test
    void anAppliedOneShowsWhatWasTakenFromTheWallet() {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 500);
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.credit(asked.amount().minus(Paise.of(7)), shop.utr());
        var credit = newest();
        shop.clock.pass(Duration.ofMinutes(20));
        var mismatch = shop.read(() -> shop.repositories.mismatches().open()).getFirst();
        shop.write(() -> shop.useCases.resolveMismatch().handle(new Decision.Apply(mismatch.id(), mismatch.version(), credit.id(), asked.order(), "")));
        var detail = detail(credit);
        assertEquals("APPLIED", detail.row().state());
        assertEquals(0, detail.row().couldBe());
        assertNull(detail.row().mismatch());
        assertEquals(List.of("BANK", "UNMATCHED", Account.wallet(detail.customerId() == null ? 0 : detail.customerId()).name()),
                detail.entries().stream().map(entry -> entry.debit()).toList());
        assertEquals(1, shop.read(() -> queries.counts(new Wanted(Filter.ALL, "", null))).get(Filter.BY_HAND));
    }

    /** No decision leaves one so; a store of an older version may hold one whose item was closed without it. */
    @Test
    void oneThatNobodyAsksAboutIsCountedBesideTheScreensName() {
        shop.credit(Paise.of(777), shop.utr());
        var today = new SqlTodayQueries(shop.open.store().repository(Sql::new), INDIA, shop.clock);
        assertEquals(0, shop.read(() -> today.counts()).paymentsWaiting());
        shop.sql("update mismatch set state = 'REJECTED'");
        assertEquals(1, shop.read(() -> today.counts()).paymentsWaiting());
        assertNull(newest().mismatch());
    }

    @Test
    void aStatementsCreditStandsInTheBanksDayAndNotInTodays() {
        var today = LocalDate.ofInstant(shop.now(), INDIA);
        shop.credit(Paise.of(9900), shop.utr());
        tell(Paise.of(4400), "700000000001", Told.Source.STATEMENT, Told.Trust.FILE, today.minusDays(3), null);
        tell(Paise.of(5500), "700000000002", Told.Source.SMS, Told.Trust.HEADER, today.minusDays(3), LocalTime.of(23, 59, 30));
        tell(Paise.of(6600), null, Told.Source.SMS, Told.Trust.HEADER, today.plusDays(2), null);
        var rows = shop.read(() -> queries.page(new Wanted(Filter.ALL, "", today.minusDays(3)), 0, null, 10));
        assertEquals(List.of(Paise.of(5500), Paise.of(4400)), rows.stream().map(Row::paise).toList());
        assertTrue(rows.getLast().dayOnly());
        assertEquals(today.minusDays(3).atStartOfDay(INDIA).toInstant(), rows.getLast().at());
        assertEquals(today.minusDays(3).atTime(23, 59, 30).atZone(INDIA).toInstant(), rows.getFirst().at());
        var days = shop.read(() -> queries.days(YearMonth.from(today.minusDays(3))));
        var then = days.stream().filter(day -> day.day().equals(today.minusDays(3))).findFirst().orElseThrow();
        assertEquals(new Sum(2, Paise.of(9900)), then.feed());
        assertEquals(then.feed(), then.book());
        assertEquals(1, then.onlyStatement());
        assertEquals(1, then.notInStatement());
        assertEquals(2, shop.read(() -> queries.summary()).today());
    }

    @Test
    void moneyInTheBookThatNoCreditStandsBehindIsADifference() {
        shop.credit(Paise.of(9900), shop.utr());
        shop.sql("update bank_credit set paise = 9800");
        var today = LocalDate.ofInstant(shop.now(), INDIA);
        var day = shop.read(() -> queries.days(YearMonth.from(today))).getFirst();
        assertEquals(Paise.of(-100), day.difference());
        var summary = shop.read(() -> queries.summary());
        assertEquals(Paise.of(9800), summary.unmatched());
        assertEquals(Paise.of(9900), summary.ledger());
        shop.sql("update bank_credit set credit_key = 'upi:another'");
        day = shop.read(() -> queries.days(YearMonth.from(today))).getFirst();
        assertEquals(new Sum(1, Paise.of(9900)), day.book());
        assertEquals(Paise.of(-100), day.difference());
        shop.sql("update bank_credit set paise = 9900, credit_key = 'upi:' || reference");
    }

    @Test
    void aHeldOneStandsBesideItsTwin() {
        shop.credit(Paise.of(9900), "700000000001");
        var first = newest();
        shop.clock.pass(Duration.ofMinutes(1));
        shop.credit(Paise.of(8800), "700000000002");
        var second = newest();
        shop.sql("update bank_credit set state = 'HELD', twin_of = " + first.id() + " where id = " + second.id());
        var twin = detail(second).twin();
        assertNotNull(twin);
        assertEquals(first.id(), twin.row().id());
        var back = detail(first).twin();
        assertNotNull(back);
        assertEquals(second.id(), back.row().id());
        var day = shop.read(() -> queries.days(YearMonth.from(LocalDate.ofInstant(shop.now(), INDIA)))).getFirst();
        assertEquals(new Sum(1, Paise.of(8800)), day.held());
        shop.sql("update bank_credit set state = 'UNMATCHED', twin_of = null where id = " + second.id());
    }

    @Test
    void aWitnessOfTheFirstShapeHasNeitherSenderNorTrust() {
        shop.write(() -> shop.useCases.recordBankCredit().handle(
                new CreditNotice(Paise.of(100), null, null, null, null, null, null, FromBank.sms("made up")), "f"));
        shop.sql("update credit_witness set sender = null, trust = null");
        var witness = detail(newest()).witnesses().getFirst();
        assertNull(witness.sender());
        assertNull(witness.trust());
        assertNull(newest().reference());
        assertTrue(queriesOfNothing().isEmpty());
    }

    private List<Row> queriesOfNothing() {
        return shop.read(() -> queries.page(new Wanted(Filter.HELD, "", null), 0, null, 10));
    }
}
