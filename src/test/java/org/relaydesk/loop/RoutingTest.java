package org.relaydesk.loop;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.Route;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.FakeProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service that more than one provider can deliver: an order goes to the first that can take it, and to one only. */
class RoutingTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final String LINK = "https://instagram.com/a";

    /** Service 1 goes to bulkpanel first, and to the second provider as its 902. */
    @BeforeEach
    void begin() {
        shop.write(() -> {
            shop.repositories.routes().insert(new Route(1, 2, "second", "902"));
            return true;
        });
    }

    private void offer(String provider, String service, String rate, long min, long max) {
        shop.write(() -> {
            shop.repositories.offers().insertAll(List.of(new Offer(provider, service, new Offer.Terms(
                    "Likes", "Any", "Default", new BigDecimal(rate), min, max, false, false, false, ""), shop.now())));
            return true;
        });
    }

    private void assertWithTheSecond(Order order) {
        assertEquals(OrderStatus.WITH_PROVIDER, order.status());
        assertEquals("second", order.provider());
        assertEquals(List.of(new FakeProvider.Add("902", order.link(), Long.toString(order.quantity()))), shop.second.adds);
    }

    @Test
    void theFirstChoiceTakesItWhileItCan() {
        assertEquals("bulkpanel", shop.paid(ASHA, 1, 1000, LINK).provider());
        assertEquals(List.of(), shop.second.adds);
    }

    @Test
    void whatOneDoesNotKnowGoesToTheNext() {
        shop.bulk.add = FakeProvider.says("Incorrect service ID");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertWithTheSecond(order);
        assertEquals(1, shop.bulk.adds.size());
        var attempts = shop.read(() -> shop.repositories.attempts().ofOrder(order.number()));
        assertEquals(List.of("PLACED", "DECLINED"), attempts.stream().map(a -> a.outcome().name()).toList());
    }

    @Test
    void whatNobodyTakesIsGivenBackOnce() {
        shop.bulk.add = FakeProvider.says("Incorrect service ID");
        shop.second.add = FakeProvider.says("Incorrect quantity");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(OrderStatus.FAILED, order.status());
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(1, shop.bulk.adds.size());
        assertEquals(1, shop.second.adds.size());
    }

    @Test
    void aWrongLinkIsWrongEverywhere() {
        shop.bulk.add = FakeProvider.says("Incorrect link");
        assertEquals(OrderStatus.FAILED, shop.paid(ASHA, 1, 1000, LINK).status());
        assertEquals(List.of(), shop.second.adds);
    }

    @Test
    void withoutMoneyThereItGoesToTheNextAndSoDoLaterOnes() {
        shop.bulk.add = FakeProvider.says("Not enough funds on balance");
        assertWithTheSecond(shop.paid(ASHA, 1, 1000, LINK));
        assertEquals("second", shop.paid(RAVI, 1, 1000, "https://instagram.com/b").provider());
        assertEquals(1, shop.bulk.adds.size(), "once is enough to know");
        var only = shop.paid(RAVI, 2, 1000, "https://instagram.com/c");
        assertEquals(Held.PROVIDER_BALANCE, only.held(), "what only the one can deliver waits");
        assertNotNull(shop.read(() -> shop.repositories.providers().byName("bulkpanel").orElseThrow().trouble()));
    }

    @Test
    void whenThereIsMoneyAgainWhatWaitedGoesByItself() {
        shop.bulk.add = FakeProvider.says("Not enough funds on balance");
        var order = shop.paid(ASHA, 2, 1000, LINK);
        shop.bulk.add = shop.bulk::accept;
        shop.clock.pass(Duration.ofMinutes(2));
        shop.sweep();
        assertEquals(Held.PROVIDER_BALANCE, shop.order(order.orderId()).held(), "the balance is what it was");
        shop.bulk.balance = "1500.50";
        shop.sweep();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
        assertEquals(2, shop.bulk.adds.size());
        assertEquals("bulkpanel", shop.paid(RAVI, 1, 1000, "https://instagram.com/b").provider());
    }

    @Test
    void anUnclearAnswerIsNotRoutedOn() {
        shop.bulk.add = shop.bulk::reset;
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(Held.SUBMISSION_UNKNOWN, order.held());
        shop.clock.pass(Duration.ofHours(3));
        shop.sweep();
        assertEquals(List.of(), shop.second.adds);
    }

    @Test
    void aProviderThatIsNotReachedIsPassedOver() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        shop.sql("update provider set url = 'http://127.0.0.1:" + free + "/api/v2' where name = 'bulkpanel'");
        assertWithTheSecond(shop.paid(ASHA, 1, 1000, LINK));
        assertEquals(2, shop.number("select count(*) from submission_attempt"));
    }

    @Test
    void aBusyLinkWaitsVisiblyAndIsNotRoutedOn() {
        shop.bulk.add = FakeProvider.says("You have active order with this link. Please wait until order being completed.");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(OrderStatus.PAID, order.status());
        assertNull(order.held());
        assertTrue(String.valueOf(order.waitWhy()).contains("active order"), order.waitWhy());
        assertEquals(List.of(), shop.second.adds);
        shop.bulk.add = shop.bulk::accept;
        shop.clock.pass(Duration.ofMinutes(2));
        shop.work();
        var sent = shop.order(order.orderId());
        assertEquals("bulkpanel", sent.provider());
        assertNull(sent.waitWhy());
    }

    @Test
    void afterTwoDaysABusyLinkIsTheSellers() {
        shop.bulk.add = FakeProvider.says("You have active order with this link. Please wait until order being completed.");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        for (int i = 0; i < 5; i++) {
            shop.clock.pass(Duration.ofHours(12));
            shop.work();
        }
        assertEquals(Held.NO_ROUTE, shop.order(order.orderId()).held());
    }

    @Test
    void aQuantityThatOneDoesNotTakeGoesToTheNext() {
        offer("bulkpanel", "4411", "0.90", 50, 500);
        assertWithTheSecond(shop.paid(ASHA, 1, 1000, LINK));
        assertEquals(List.of(), shop.bulk.adds, "it was not even asked");
    }

    @Test
    void aBalanceThatDoesNotCoverItGoesToTheNext() {
        offer("bulkpanel", "4411", "0.90", 50, 100_000);
        shop.bulk.balance = "0.80";
        assertWithTheSecond(shop.paid(ASHA, 1, 1000, LINK));
        assertEquals(List.of(), shop.bulk.adds);
        shop.bulk.balance = "0.90";
        assertEquals("bulkpanel", shop.paid(RAVI, 1, 1000, "https://instagram.com/b").provider());
    }

    @Test
    void whereNoneCanTakeItTheReasonsAreNamed() {
        offer("bulkpanel", "4411", "0.90", 50, 500);
        offer("second", "902", "0.90", 5000, 50_000);
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(Held.NO_ROUTE, order.held());
        assertEquals("bulkpanel: takes 50 to 500, not 1000; second: takes 5000 to 50000, not 1000", order.heldNote());
    }

    @Test
    void aPausedProviderGetsNothing() {
        shop.sql("update provider set paused = true where name = 'bulkpanel'");
        assertWithTheSecond(shop.paid(ASHA, 1, 1000, LINK));
        assertEquals(List.of(), shop.bulk.adds);
    }

    @Test
    void aClosedGateIsPassedOver() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        shop.gate.closed.put("bulkpanel", shop.now().plus(Duration.ofMinutes(5)));
        shop.credit(asked.amount(), shop.utr());
        assertWithTheSecond(shop.order(asked.order()));

        shop.gate.closed.put("second", shop.now().plus(Duration.ofMinutes(2)));
        var waits = shop.paid(RAVI, 1, 1000, "https://instagram.com/b");
        assertEquals(OrderStatus.PAID, waits.status());
        assertEquals("second: does not answer", waits.waitWhy());
        Instant opens = shop.now().plus(Duration.ofMinutes(2));
        assertEquals(opens, waits.submitAfter());
        shop.gate.closed.clear();
        shop.clock.pass(Duration.ofMinutes(2));
        shop.work();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(waits.orderId()).status());
    }

    @Test
    void anOrderThatHasNoTurnYetIsNotBegun() {
        shop.gate.turn = Duration.ofSeconds(7);
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(OrderStatus.PAID, order.status());
        assertEquals(0, shop.submit(), "nothing is begun that would only have to wait");
        assertEquals(0, shop.number("select count(*) from submission_attempt"));
        shop.gate.turn = Duration.ZERO;
        shop.work();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
    }
}
