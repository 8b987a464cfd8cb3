package org.relaydesk.loop;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.payment.CloseRequests;
import org.relaydesk.relay.Booking;
import org.relaydesk.relay.StatusSweep;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.work.SettledClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The machine's clock is set wrong and put right again, or the machine sleeps: nothing is expired or refunded wrongly. */
class ClockTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final String LINK = "https://instagram.com/a";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What no one can set. */
    private final AtomicLong nanos = new AtomicLong();
    private SettledClock settled;
    private CloseRequests closeRequests;

    @BeforeEach
    void begin() {
        settled = new SettledClock(shop.clock, nanos::get, MINUTE, Duration.ofMinutes(30));
        closeRequests = new CloseRequests(
                shop.repositories.requests(), shop.repositories.orders(), shop.useCases.book(),
                shop.open.configuration().store(), settled);
        pass(Duration.ofMinutes(2));
    }

    /** Time really passes, and the loop that ends requests turns every minute. */
    private void pass(Duration time) {
        for (var left = time; left.isPositive(); left = left.minus(MINUTE)) {
            shop.clock.pass(MINUTE);
            nanos.addAndGet(MINUTE.toNanos());
            end();
        }
    }

    private int end() {
        return shop.write(closeRequests::handle);
    }

    private int sweep() {
        var sweep = new StatusSweep(
                shop.repositories.orders(), shop.api(),
                Booking.of(shop.useCases.applyStatus(), shop.useCases.noteAnswers()), shop.useCases.providerHealth(),
                shop.sweeps, shop.open.store().reader(), shop.open.store().writer(), shop.clock, settled);
        int asked = sweep.run(shop.read(() -> shop.repositories.providers().byName("bulkpanel").orElseThrow().account()));
        shop.work();
        return asked;
    }

    @Test
    void aClockThatJumpsAheadAndBackEndsNoRequest() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        for (int again = 0; again < 3; again++) {
            shop.clock.pass(Duration.ofHours(3));
            assertEquals(0, end());
            shop.clock.pass(Duration.ofHours(-3));
            assertEquals(0, end());
            pass(MINUTE);
        }
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertFalse(shop.order(asked.order()).late());
    }

    @Test
    void aDayAheadFreesNoAmount() {
        var first = shop.ask(ASHA, 1, 1000, LINK);
        pass(Duration.ofMinutes(31));
        assertEquals(OrderStatus.EXPIRED, shop.order(first.order()).status());
        shop.clock.pass(Duration.ofDays(30));
        end();
        assertEquals(1, shop.number("select count(*) from payment_request where reserved is not null"));
        shop.clock.pass(Duration.ofDays(-30));
        shop.credit(first.amount(), shop.utr());
        assertTrue(shop.order(first.order()).late(), "a payment inside the quarantine still pays");
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(first.order()).status());
    }

    /** Some machines' uptime counts while they sleep, others' does not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterASleepWhatWaitedOutsideComesFirst(boolean counts) {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        var unpaid = shop.ask(RAVI, 1, 1000, LINK + "b");
        pass(Duration.ofMinutes(10));
        var paidAt = shop.now();
        shop.clock.pass(Duration.ofHours(10));
        nanos.addAndGet(counts ? Duration.ofHours(10).toNanos() : 0);

        end();
        pass(MINUTE);
        assertEquals(200, shop.phone.sms(Phone.BANK, Phone.credit(asked.amount(), shop.utr(), paidAt), paidAt));
        shop.work();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertFalse(shop.order(asked.order()).late());

        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(unpaid.order()).status());
        pass(Duration.ofMinutes(31));
        assertEquals(OrderStatus.EXPIRED, shop.order(unpaid.order()).status(), "and then time is over for the others");
        shop.credit(unpaid.amount(), shop.utr());
        assertTrue(shop.order(unpaid.order()).late());
    }

    @Test
    void aMonthAheadIsNoMonthOfWatching() {
        var order = shop.paid(ASHA, 2, 1000, LINK);
        shop.bulk.is("23501", "Completed", "0");
        sweep();
        assertEquals(OrderStatus.COMPLETED, shop.order(order.orderId()).status());
        int before = shop.bulk.asked.size();

        shop.clock.pass(Duration.ofDays(30));
        sweep();
        assertEquals(before, shop.bulk.asked.size(), "an ended order is not asked about for the last time");
        shop.clock.pass(Duration.ofDays(-30));
        end();
        for (int hours = 0; hours < 25; hours++) {
            pass(Duration.ofHours(1));
        }
        shop.bulk.is("23501", "Partial", "500");
        sweep();
        assertEquals(order.paid().proRata(500, 1000), shop.wallet(ASHA), "what the panel takes back later is paid back");
    }

    @Test
    void whatAClockThatWasAheadPutOffIsDoneNow() {
        var order = shop.paid(ASHA, 1, 1000, LINK);
        shop.clock.pass(Duration.ofDays(3));
        var accepted = shop.paid(RAVI, 1, 1000, LINK + "b");
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 500, 1, "later");
        shop.say(ASHA, "wallet");
        assertEquals(1, shop.number("select count(*) from outbox where state = 'DUE'"), "put off for a while");
        shop.hook(Hooks.text("waits", RAVI, shop.now(), "wallet"));
        shop.bulk.add = FakeProvider.says("You have active order with this link. Please wait until order being completed.");
        var busy = shop.ask(RAVI, 1, 1000, LINK + "c");
        shop.clock.pass(Duration.ofDays(-3));

        shop.graph.messages = shop.graph::accept;
        shop.bulk.add = shop.bulk::accept;
        shop.work();
        assertEquals(0, shop.number("select count(*) from outbox where state = 'DUE'"));
        assertEquals(0, shop.number("select count(*) from inbox where state = 'DUE'"));
        assertTrue(shop.told(RAVI).stream().anyMatch(t -> t.startsWith("Your wallet holds")));
        shop.credit(busy.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(busy.order()).status());

        shop.bulk.orders.keySet().forEach(id -> shop.bulk.is(id, "Canceled", "1000"));
        sweep();
        for (var one : new String[] {order.orderId(), accepted.orderId(), busy.order()}) {
            assertEquals(OrderStatus.CANCELLED, shop.order(one).status(), one);
        }
        assertEquals(order.paid(), shop.wallet(ASHA));
    }

    @Test
    void aRefusedOrderIsTriedAgainAlthoughTheClockWasSetBack() {
        shop.clock.pass(Duration.ofDays(3));
        shop.bulk.add = FakeProvider.says("You have active order with this link. Please wait until order being completed.");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        shop.bulk.add = shop.bulk::accept;
        shop.work();
        assertEquals(OrderStatus.PAID, shop.order(order.orderId()).status(), "not before ten minutes are over");
        shop.clock.pass(Duration.ofDays(-3));
        shop.work();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
    }

    @Test
    void aMessageWhoseAnswerWasLostHasItsTenMinutesAllTheSame() {
        shop.clock.pass(Duration.ofDays(3));
        shop.graph.messages = (exchange, message) -> {
            shop.graph.take(message);
            exchange.close();
        };
        shop.say(ASHA, "wallet");
        shop.graph.messages = shop.graph::accept;
        assertEquals(1, shop.graph.to(ASHA).size());
        shop.clock.pass(Duration.ofDays(-3));
        shop.work();
        shop.clock.pass(Duration.ofMinutes(9));
        shop.work();
        assertEquals(1, shop.graph.to(ASHA).size());
        shop.clock.pass(Duration.ofMinutes(1));
        shop.work();
        assertEquals(2, shop.graph.to(ASHA).size());
        assertEquals(1, shop.number("select count(*) from outbox where state = 'SENT'"));
    }

    @Test
    void aStoreThatWasMadeTomorrowTakesOrdersToday() {
        shop.clock.pass(Duration.ofDays(-2));
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(1, shop.order(order.orderId()).policyVersion());
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
    }
}
