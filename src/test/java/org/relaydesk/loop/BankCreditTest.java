package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every rupee that reaches the bank is in the book at once, once, and pays exactly what it is for or goes to the seller. */
class BankCreditTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final String LINK = "https://instagram.com/a";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private long mismatches() {
        return shop.number("select count(*) from mismatch where state = 'OPEN'");
    }

    private List<String> verdicts() {
        return shop.read(() -> shop.open.store().repository(s -> s).createNativeQuery(
                "select figures from book where what = 'credit.unmatched' order by id", String.class).getResultList()).stream()
                .flatMap(String::lines).filter(l -> l.startsWith("reason=")).map(l -> l.substring(7)).toList();
    }

    @Test
    void theSameSmsByAnotherForwarderCountsOnce() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        var sms = Phone.credit(asked.amount(), "600000000123", shop.now());
        assertEquals(200, shop.phone.sms(Phone.BANK, sms, shop.now()));
        assertEquals(200, shop.phone.smsByAnotherApp(Phone.BANK, sms, shop.now()));
        assertEquals(200, shop.phone.sms(Phone.BANK, sms, shop.now()));
        assertEquals(200, shop.phone.sms("AD-HDFCBK", sms, shop.now().plusSeconds(40)));
        shop.work();

        assertEquals(1, shop.number("select count(*) from bank_credit"));
        assertEquals(3, shop.number("select count(*) from credit_witness"), "each of the three different messages is kept");
        assertEquals(asked.amount(), shop.balance(Account.BANK));
        assertEquals(0, mismatches());
        assertEquals(1, shop.bulk.adds.size());
    }

    @Test
    void theSameReferenceWithAnotherAmountIsNotedAndPaysNothing() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.credit(Paise.of(50_000), "600000000123");
        shop.credit(asked.amount(), "600000000123");

        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        assertEquals(Paise.of(50_000), shop.balance(Account.BANK));
        assertEquals(1, shop.number("select count(*) from book where what = 'credit.differs'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+919876543210", "9876543210", "HDFCBK", "VM-HDFCBK-P", "VM-HDFCBX", "VM-AMAZON", "hdfcbank"})
    void aSpoofedSenderNeverPays(String sender) {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        assertEquals(200, shop.phone.sms(sender, Phone.credit(asked.amount(), shop.utr(), shop.now()), shop.now()));
        shop.work();

        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        assertEquals(0, shop.number("select count(*) from bank_credit"));
        assertEquals(0, shop.number("select count(*) from transfer"));
        assertEquals(1, shop.number("select count(*) from book where what = 'sms.passed'"), "it is kept and noted");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Rs.%s debited from a/c XX4321 on 23-11-26 to VPA shop@ybl (UPI Ref No 600000000999)",
        "ASHA has requested Rs.%s from you on UPI. Approve on your app",
        "Rs.%s will be credited to your a/c XX4321 within 2 days. Ref 600000000999",
        "Refund of Rs.%s credited to a/c XX4321 from AMAZON UPI Ref No 600000000999",
        "Cashback of Rs.%s credited to a/c XX4321 UPI Ref No 600000000999",
        "123456 is the OTP for txn of Rs.%s at SHOP. Do not share it with anyone"
    })
    void whatIsNoPaymentPaysNothing(String text) {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        assertEquals(200, shop.phone.sms(
                Phone.BANK, text.formatted(asked.amount().toString().substring(1)), shop.now()));
        shop.work();

        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        assertEquals(0, shop.number("select count(*) from bank_credit"));
    }

    @Test
    void anotherAmountIsInTheBookAndGoesToTheSeller() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.credit(asked.amount().plus(Paise.of(1)), shop.utr());
        shop.credit(Paise.of(14_900), shop.utr());

        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        assertEquals(2, mismatches());
        assertEquals(List.of("NO_REQUEST", "NO_REQUEST"), verdicts());
        assertEquals(asked.amount().plus(Paise.of(14_901)), shop.balance(Account.UNMATCHED));
    }

    @Test
    void theExactAmountInsideTheQuarantinePaysLate() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.close(Duration.ofMinutes(30));
        assertEquals(OrderStatus.EXPIRED, shop.order(asked.order()).status());
        shop.close(Duration.ofHours(23));
        shop.credit(asked.amount(), shop.utr());

        var order = shop.order(asked.order());
        assertEquals(OrderStatus.WITH_PROVIDER, order.status());
        assertTrue(order.late());
        assertEquals(1, shop.number("select count(*) from bank_credit where late"));
        assertEquals(0, mismatches());
    }

    @Test
    void afterAPriceChangeALatePaymentGoesToTheSeller() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.close(Duration.ofMinutes(30));
        shop.reprice(1, "159.00");
        shop.credit(asked.amount(), shop.utr());

        assertEquals(OrderStatus.EXPIRED, shop.order(asked.order()).status());
        assertEquals(List.of("PRICE_CHANGED"), verdicts());
        assertEquals(1, mismatches());
        assertEquals(asked.amount(), shop.balance(Account.UNMATCHED));
    }

    @Test
    void aPriceChangeDoesNotTouchAnOpenRequest() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.reprice(1, "159.00");
        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
    }

    @Test
    void afterTheQuarantineTheAmountIsNobodys() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.close(Duration.ofMinutes(30));
        shop.close(Duration.ofHours(24));
        shop.credit(asked.amount(), shop.utr());

        assertEquals(OrderStatus.EXPIRED, shop.order(asked.order()).status());
        assertEquals(List.of("NO_REQUEST"), verdicts());
    }

    @Test
    void paidTwiceGoesToTheSeller() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.credit(asked.amount(), shop.utr());
        shop.clock.pass(Duration.ofMinutes(3));
        shop.credit(asked.amount(), shop.utr());

        var order = shop.order(asked.order());
        assertEquals(asked.amount(), order.paid());
        assertEquals(List.of("PAID_ALREADY"), verdicts());
        assertEquals(1, mismatches());
        assertEquals(asked.amount(), shop.balance(Account.UNMATCHED));
        assertEquals(1, shop.bulk.adds.size());
    }

    @Test
    void aCreditWithoutAReferenceGoesToTheSellerAndNeverToAGuess() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        var amount = asked.amount().toString().substring(1);
        assertEquals(200, shop.phone.sms(Phone.BANK,
                "Your HDFC Bank A/c XX4321 has been credited with Salary of INR " + amount + " via NEFT from EXAMPLE WORKS.",
                shop.now()));
        shop.work();

        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        assertEquals(List.of("NO_REFERENCE"), verdicts());
        assertEquals(asked.amount(), shop.balance(Account.UNMATCHED));
    }

    /** Yesterday's payment, told today, of an amount that somebody else had yesterday: it may be his. */
    @Test
    void aCreditOfAnEarlierDayPaysNobodyElse() {
        var first = shop.ask(ASHA, 1, 1000, LINK);
        var paidAt = shop.now();
        shop.close(Duration.ofMinutes(30));
        shop.close(Duration.ofHours(24));
        // all other amounts are taken, so that the next one gets the same
        for (int i = 0; i < 197; i++) {
            long amount = i < 98 ? 14_901 + i + (14_901 + i >= first.amount().value() ? 1 : 0) : 14_801 + i - 98;
            shop.sql("insert into payment_request (order_number, customer_id, paise, price, state, created_at, expires_at, reserved, version)"
                    + " values (10001, 1, " + amount + ", 14900, 'OPEN', timestamp with time zone '2026-11-24 06:00:00Z',"
                    + " timestamp with time zone '2026-12-24 06:00:00Z', " + amount + ", 0)");
        }
        var second = shop.ask(RAVI, 1, 1000, "https://instagram.com/b");
        assertEquals(first.amount(), second.amount());
        assertEquals(200, shop.phone.sms(Phone.BANK, Phone.credit(first.amount(), shop.utr(), paidAt), shop.now()));
        shop.work();

        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(second.order()).status());
        assertEquals(List.of("MAY_BE_EARLIER"), verdicts());
        shop.credit(second.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(second.order()).status(), "today's pays");
    }

    @Test
    void everyCreditIsSomewhere() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.credit(asked.amount(), shop.utr());
        shop.credit(Paise.of(1), shop.utr());
        shop.credit(Paise.of(12_345_678_90L), shop.utr());

        assertEquals(3, shop.number("select count(*) from bank_credit"));
        assertEquals(asked.amount().plus(Paise.of(12_345_678_91L)), shop.balance(Account.BANK));
        assertFalse(shop.order(asked.order()).late());
    }
}
