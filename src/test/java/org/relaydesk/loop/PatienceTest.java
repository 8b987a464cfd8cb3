package org.relaydesk.loop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Too much, too often, and of others: what one customer may ask for. */
class PatienceTest extends SharedShopTest {
    private static final String OTHER = "919800000799";

    PatienceTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ofHours(1));
    }

    private int told() {
        return shop.told(customer).size();
    }

    private long rows(String table) {
        return shop.number("select count(*) from " + table + " where customer_id = " + shop.customer(customer));
    }

    private void twenty() {
        for (int i = 0; i < 20; i++) {
            shop.say(customer, i % 2 == 0 ? "policy" : "buy");
        }
        assertEquals(20, told());
    }

    @Test
    void afterTwentyMessagesAMinuteThereIsAPause() {
        twenty();
        shop.say(customer, "policy");
        assertEquals("That is a lot at once. Please wait a minute, then write again what was not answered.", last());
        for (int i = 0; i < 5; i++) {
            shop.clock.pass(Duration.ofSeconds(5));
            shop.say(customer, "policy");
        }
        assertEquals(21, told(), "told once");
        assertEquals(26, rows("inbound_message"), "and every word is kept");
        shop.clock.pass(Duration.ofSeconds(35));
        shop.say(customer, "policy");
        assertEquals(22, told());
        assertTrue(last().startsWith("Demo Store:"), last());
    }

    @Test
    void twentyAMinuteForAsLongAsHeLikes() {
        for (int i = 0; i < 45; i++) {
            shop.hook(Hooks.text(shop.nextId(), customer, shop.now(), "policy"));
            shop.clock.pass(Duration.ofSeconds(3));
        }
        shop.work();
        assertEquals(45, told());
        assertFalse(shop.told(customer).stream().anyMatch(t -> t.startsWith("That is a lot")));
    }

    /** By WhatsApp's times: what was written over an hour and came all at once is no flood. */
    @Test
    void aBacklogIsAnswered() {
        for (int i = 0; i < 30; i++) {
            shop.hook(Hooks.text(shop.nextId(), customer, shop.now().minus(Duration.ofMinutes(60 - 2 * i)), "policy"));
        }
        shop.work();
        assertEquals(30, told());
    }

    @Test
    void paymentsAndClaimsAreNotLostInThePause() {
        var asked = shop.ask(customer, 1, 1000, "https://instagram.com/a");
        shop.clock.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 21; i++) {
            shop.say(customer, "policy");
        }
        int before = told();
        shop.graph.holds("media" + customer, customer.getBytes(StandardCharsets.UTF_8), "image/jpeg");
        shop.hook(Hooks.attachment(shop.nextId(), customer, shop.now(), "image", "media" + customer, "image/jpeg", ""));
        shop.work();
        assertEquals(1, rows("mismatch"));
        assertEquals(before, told());
        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertTrue(told() > before, "and he hears of his payment");
    }

    @Test
    void fiveUnpaidOrdersAreEnough() {
        for (int i = 0; i < 5; i++) {
            shop.ask(customer, 2, 500 + i, "https://instagram.com/p/" + i);
            shop.clock.pass(Duration.ofSeconds(30));
        }
        shop.say(customer, "topup 500");
        assertTrue(last().startsWith("Your wallet: pay exactly"), "a top-up is none of them: " + last());
        shop.say(customer, "buy 2 900 https://instagram.com/p/6");
        shop.press(customer, "pay_upi");
        assertTrue(last().startsWith("You have many unpaid orders already."), last());
        assertEquals(5, rows("customer_order"));
        shop.credit(shop.read(() -> shop.repositories.requests().openOf(shop.customer(customer))).getFirst().amount(), shop.utr());
        shop.press(customer, "pay_upi");
        assertEquals(6, rows("customer_order"), "the draft was kept for when there is room");
    }

    @Test
    void theSameQuestionInSomeSecondsIsAnsweredOnce() {
        shop.say(customer, "wallet");
        shop.say(customer, "WALLET");
        shop.clock.pass(Duration.ofSeconds(9));
        shop.say(customer, "wallet");
        assertEquals(1, told());
        shop.gift(customer, 500);
        shop.say(customer, "wallet");
        assertTrue(last().startsWith("Your wallet holds ₹5.00"), "another answer is given: " + last());
        int before = told();
        shop.clock.pass(Duration.ofSeconds(10));
        shop.say(customer, "wallet");
        assertEquals(before + 1, told());
        shop.say(customer, "orders");
        shop.say(customer, "status");
        assertEquals(before + 2, told());
    }

    @Test
    void aRefillAskedForTwiceIsAskedForAlready() {
        var order = shop.paid(customer, 1, 1000, "https://instagram.com/a");
        shop.bulk.is(String.valueOf(order.providerOrderId()), "Completed", "0");
        shop.clock.pass(Duration.ofMinutes(10));
        shop.sweep();
        shop.say(customer, "refill " + order.orderId());
        assertTrue(last().contains("is noted"), last());
        shop.clock.pass(Duration.ofMinutes(2));
        shop.say(customer, "refill " + order.orderId());
        assertTrue(last().contains("asked for already"), last());
        assertEquals(1, shop.number("select count(*) from follow_up where order_number = " + order.number()));
    }

    /** Somebody else's order is answered like one that there is not, by every command that names one. */
    @ParameterizedTest
    @ValueSource(strings = {"status %s", "ऑर्डर %s", "refill %s", "cancel %s", "review %s half came", "REVIEW %s x", "शिकायत %s x"})
    void anOrderOfSomebodyElseIsUnknown(String command) {
        var theirs = shop.paid(OTHER, 1, 1000, "https://instagram.com/secret");
        shop.bulk.is(String.valueOf(theirs.providerOrderId()), "Completed", "0");
        shop.clock.pass(Duration.ofMinutes(10));
        shop.sweep();
        var before = shop.order(theirs.orderId());
        var words = command.formatted(theirs.orderId());
        shop.say(customer, "hi");
        shop.say(customer, words);
        shop.clock.pass(Duration.ofMinutes(1));
        shop.say(customer, words.replace(theirs.orderId(), "SMM77777"));
        var told = shop.told(customer).subList(1, 3);
        assertEquals("You have no order \"" + theirs.orderId() + "\". Write *orders* to see yours.", told.getFirst().lines().toList().getLast());
        assertEquals(told.getFirst().replace(theirs.orderId(), "SMM77777"), told.getLast(), "nothing leaks");
        assertEquals(before.status(), shop.order(theirs.orderId()).status());
        assertEquals(0, shop.number("select count(*) from follow_up where order_number = " + theirs.number()));
        assertEquals(0, shop.number("select count(*) from review_request where order_number = " + theirs.number()));
    }

    @Test
    void ofSomeOrdersInOneMessageOnlyHisOwnAreAnswered() {
        var theirs = shop.paid(OTHER, 1, 1000, "https://instagram.com/secret");
        var own = shop.paid(customer, 2, 1000, "https://instagram.com/p/own");
        shop.say(customer, "status " + theirs.orderId() + ", " + own.orderId() + " SMM77777");
        assertEquals("You have no order \"" + theirs.orderId() + "\". Write *orders* to see yours.\n*" + own.orderId()
                + "* · 1,000 × Instagram Likes: in progress\nYou have no order \"SMM77777\". Write *orders* to see yours.", last());
    }

    @Test
    void somebodyElsesRowsAndPicturesNameNothing() {
        var theirs = shop.paid(OTHER, 1, 1000, "https://instagram.com/secret");
        shop.say(OTHER, "review " + theirs.orderId() + " half came");
        shop.say(customer, "hi");
        shop.graph.holds("m" + customer, customer.getBytes(StandardCharsets.UTF_8), "image/jpeg");
        shop.hook(Hooks.attachment(shop.nextId(), customer, shop.now(), "image", "m" + customer, "image/jpeg", theirs.orderId()));
        shop.work();
        assertEquals(0, shop.number("select count(*) from review_picture p join review_request r on r.id = p.review_id"
                + " where r.order_number = " + theirs.number()));
        assertFalse(last().contains(theirs.orderId()), last());
    }
}
