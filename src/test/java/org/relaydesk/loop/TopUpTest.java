package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A wallet is topped up by an amount of its own, which finds it as an order's finds the order. */
class TopUpTest extends SharedShopTest {
    private static final Pattern ASKED = Pattern.compile("Your wallet: pay exactly \\*(₹[\\d,.]+)\\*");

    TopUpTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ofMinutes(10));
    }

    /** Each with a customer of its own, when nothing of the last is told any more. */
    @BeforeEach
    void begin() {
        shop.say(customer, "menu");
    }

    /** What he was asked for. */
    private Paise topUp(String words) {
        shop.say(customer, words);
        var told = shop.told(customer).getLast();
        var asked = ASKED.matcher(told);
        assertTrue(asked.find(), told);
        return Rupees.parse(asked.group(1)).orElseThrow();
    }

    private void says(String words, String part) {
        shop.say(customer, words);
        var told = shop.told(customer).getLast();
        assertTrue(told.contains(part), told);
    }

    private String request(Paise amount) {
        return String.valueOf(shop.text("select state from payment_request where order_number is null and paise = "
                + amount.value() + " and customer_id = " + shop.customer(customer)));
    }

    private String why(String utr) {
        return shop.text("select state || ' ' || coalesce(why, '') from bank_credit where reference = '" + utr + "'") + "";
    }

    @Test
    void theExactAmountTopsUpTheWallet() {
        var amount = topUp("TOPUP 500");
        assertTrue(amount.compareTo(Paise.of(50_000)) > 0 && amount.compareTo(Paise.of(50_100)) < 0, amount.toString());
        var sent = shop.graph.to(customer).getLast();
        assertEquals("image", sent.type(), "with the picture to scan");
        assertTrue(sent.text().contains("demostore@okhdfcbank") && sent.text().contains("upi://pay?"), sent.text());

        var utr = shop.utr();
        shop.credit(amount, utr);
        assertEquals(amount, shop.wallet(customer));
        assertEquals("PAID", request(amount));
        assertEquals("MATCHED ", why(utr));
        assertEquals(amount + " received for your wallet, which now holds " + amount + ". Thank you!", shop.told(customer).getLast());
        assertEquals("topup", shop.text("select what from transfer where credit = 'WALLET:" + shop.customer(customer) + "'"));
        assertEquals(0, shop.number("select count(*) from mismatch where customer_id = " + shop.customer(customer)));
    }

    @Test
    void itPaysAnOrder() {
        var amount = topUp("topup 200");
        shop.credit(amount, shop.utr());
        shop.say(customer, "buy 1 1000 https://instagram.com/topped.up");
        shop.press(customer, "pay_wallet");
        assertEquals(amount.minus(Paise.of(14_900)), shop.wallet(customer));
    }

    /** Money has no price that could have changed: inside the quarantine it is his all the same. */
    @Test
    void lateItTopsUpAllTheSame() {
        var amount = topUp("topup 500");
        shop.close(Duration.ofMinutes(30));
        assertEquals("EXPIRED", request(amount));
        shop.close(Duration.ofHours(23));
        var utr = shop.utr();
        shop.credit(amount, utr);
        assertEquals(amount, shop.wallet(customer));
        assertEquals(1, shop.number("select count(*) from bank_credit where late and reference = '" + utr + "'"));
    }

    @Test
    void afterTheQuarantineItGoesToTheSeller() {
        var amount = topUp("topup 500");
        shop.close(Duration.ofMinutes(30));
        shop.close(Duration.ofHours(24));
        var utr = shop.utr();
        shop.credit(amount, utr);
        assertEquals(Paise.ZERO, shop.wallet(customer));
        assertEquals("UNMATCHED NO_REQUEST", why(utr));
    }

    @Test
    void paidTwiceGoesToTheSeller() {
        var amount = topUp("topup 500");
        shop.credit(amount, shop.utr());
        shop.clock.pass(Duration.ofMinutes(5));
        var utr = shop.utr();
        shop.credit(amount, utr);
        assertEquals(amount, shop.wallet(customer));
        assertEquals("UNMATCHED PAID_ALREADY", why(utr));
        shop.close(Duration.ofHours(2));
        assertEquals(0, shop.number("select count(*) from payment_request where reserved = " + amount.value()), "free again");
    }

    @Test
    void cancelledGoesToTheSeller() {
        says("topup cancel", "You have no open top-up.");
        var amount = topUp("topup 500");
        says("topup cancel", "Your open top-up is cancelled. Nothing is to be paid for it.");
        assertEquals("CANCELLED", request(amount));
        var utr = shop.utr();
        shop.credit(amount, utr);
        assertEquals(Paise.ZERO, shop.wallet(customer));
        assertEquals("UNMATCHED WITHDRAWN", why(utr));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "₹1,00,000", "Rs. 750", "500.00"})
    void theBoundsAreTenRupeesAndALakh(String amount) {
        topUp("topup " + amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "topup 9 | ₹9.00 is not possible", "topup 100001 | ₹1,00,001.00 is not possible", "topup 0 | is not possible",
        "topup | Write whole rupees from ₹10.00 to ₹1,00,000.00", "topup 500.50 | Write whole rupees",
        "topup -500 | Write whole rupees", "topup much | Write whole rupees", "topup 9999999999999999999 | Write whole rupees"
    })
    void allElseIsRefusedPolitely(String words, String answer) {
        says(words, answer);
        assertEquals(0, shop.number("select count(*) from payment_request where customer_id = " + shop.customer(customer)));
    }

    @Test
    void threeMayWaitForTheirPayment() {
        topUp("topup 500");
        topUp("topup 500");
        var third = topUp("topup 500");
        says("topup 500", "You have unpaid top-ups already");
        shop.credit(third, shop.utr());
        topUp("topup 500");
    }

    @Test
    void whenNoAmountIsFreeTheCustomerHearsSoAndTheSellerToo() {
        shop.sql("insert into payment_request (customer_id, paise, price, state, created_at, expires_at, reserved, version)"
                + " select 1, x, 400000, 'OPEN', timestamp with time zone '2026-11-23 06:00:00Z',"
                + " timestamp with time zone '2099-11-23 06:00:00Z', x, 0 from system_range(399901, 400099) where x <> 400000");
        says("topup 4000", "Too many payments of about that amount are open just now");
        assertEquals(1, shop.number("select count(*) from book where what = 'payment.nonefree' and customer_id = " + shop.customer(customer)));
        topUp("topup 4002");
    }

    /** His wallet's payment answers what he claimed of it. */
    @Test
    void aClaimOfTheSameAmountIsClosedByItself() {
        var amount = topUp("topup 600");
        shop.graph.holds("media" + customer, new byte[] {1}, "image/jpeg");
        shop.hook(Hooks.attachment(
                shop.nextId(), customer, shop.now(), "image", "media" + customer, "image/jpeg", "paid " + amount));
        shop.work();
        long id = shop.customer(customer);
        assertEquals(1, shop.number("select count(*) from mismatch where state = 'OPEN' and customer_id = " + id));
        shop.credit(amount, shop.utr());
        assertEquals(1, shop.number("select count(*) from mismatch where state = 'WITHDRAWN' and customer_id = " + id));
    }

    /** A top-up and an order of the same price never share an amount. */
    @Test
    void anOrderOfTheSamePriceHasAnotherAmount() {
        var asked = shop.ask(customer, 1, 1000, "https://instagram.com/same.price");
        var topUp = topUp("topup 149");
        assertTrue(!topUp.equals(asked.amount()) && topUp.minus(asked.amount()).abs().value() <= 198, topUp + " " + asked.amount());
        shop.credit(topUp, shop.utr());
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertEquals(topUp, shop.wallet(customer));
    }
}
