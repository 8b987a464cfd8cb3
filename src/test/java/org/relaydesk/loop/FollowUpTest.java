package org.relaydesk.loop;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.catalog.Offer;
import org.relaydesk.followup.AskCancel;
import org.relaydesk.followup.FollowUp;
import org.relaydesk.followup.FollowUp.State;
import org.relaydesk.followup.ResolveFollowUp;
import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.payment.PaymentRequest;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Refills and cancellations: asked once, followed up to their end, and the customer told at each turn. */
class FollowUpTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/a";

    private Order completed() {
        var order = shop.paid(ASHA, 1, 1000, LINK);
        shop.bulk.is(String.valueOf(order.providerOrderId()), "Completed", "0");
        shop.sweep();
        return shop.order(order.orderId());
    }

    private void wantRefill(Order order) {
        shop.write(() -> {
            shop.useCases.askRefill().handle(order.number(), "customer");
            return true;
        });
    }

    private AskCancel.Done wantCancel(Order order) {
        return shop.write(() -> shop.useCases.askCancel().handle(order.number(), "customer"));
    }

    private FollowUp newest(Order order) {
        return shop.read(() -> shop.repositories.followUps().ofOrder(order.number()).getFirst());
    }

    private String told() {
        return shop.told(ASHA).getLast();
    }

    // --- refill ----------------------------------------------------------------------------------------------------

    @Test
    void aRefillIsAskedForFollowedUpAndTold() {
        var order = completed();
        wantRefill(order);
        shop.follow();
        assertEquals(order.providerOrderId(), shop.bulk.followUps.getFirst().get("order"));
        assertEquals(State.ASKED, newest(order).state());
        assertEquals("1", newest(order).providerRef());
        assertTrue(told().contains("asked for a refill"), told());

        shop.clock.pass(Duration.ofMinutes(10));
        shop.follow();
        assertEquals("1", shop.bulk.followUps.getLast().get("refill"));
        assertEquals("Pending", newest(order).word());
        assertEquals(State.ASKED, newest(order).state());

        shop.bulk.refillStatus = (exchange, _) -> FakeProvider.json(exchange, 200, "{\"status\":\"Completed\"}");
        shop.clock.pass(Duration.ofMinutes(10));
        shop.follow();
        assertEquals(State.DONE, newest(order).state());
        assertTrue(told().contains("is completed"), told());
        int asked = shop.bulk.followUps.size();
        shop.clock.pass(Duration.ofDays(1));
        shop.follow();
        assertEquals(asked, shop.bulk.followUps.size(), "its end is its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"Rejected\"}", "{\"status\":\"Cancelled\"}"})
    void aRefillThatIsRejectedIsTold(String answer) {
        var order = completed();
        wantRefill(order);
        shop.follow();
        shop.bulk.refillStatus = (exchange, _) -> FakeProvider.json(exchange, 200, answer);
        shop.clock.pass(Duration.ofMinutes(10));
        shop.follow();
        assertEquals(State.REFUSED, newest(order).state());
        assertTrue(told().contains("was not granted"), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"status\":\"Waiting for the moon\"}", "{\"status\":{\"error\":\"Refill not found\"}}",
        "{\"error\":\"Incorrect request\"}", "<html>Back soon</html>"
    })
    void anOddWordOnARefillEndsNothing(String answer) {
        var order = completed();
        wantRefill(order);
        shop.follow();
        shop.bulk.refillStatus = (exchange, _) -> FakeProvider.json(exchange, 200, answer);
        shop.clock.pass(Duration.ofMinutes(10));
        shop.follow();
        assertEquals(State.ASKED, newest(order).state());
        shop.bulk.refillStatus = (exchange, _) -> FakeProvider.json(exchange, 200, "{\"status\":\"Completed\"}");
        shop.clock.pass(Duration.ofHours(6));
        shop.follow();
        assertEquals(State.DONE, newest(order).state());
    }

    @Test
    void aRefusedRefillMayBeAskedForAgainOnTheNextDay() {
        shop.bulk.refill = FakeProvider.says("Order not eligible for refill.");
        var order = completed();
        wantRefill(order);
        shop.follow();
        assertEquals(State.REFUSED, newest(order).state());
        assertEquals("Order not eligible for refill.", newest(order).answer());
        assertEquals("refill-early", assertThrows(Refused.class, () -> wantRefill(order)).code());
        shop.clock.pass(Duration.ofHours(25));
        wantRefill(order);
        assertEquals(2, shop.number("select count(*) from follow_up"));
    }

    @Test
    void anOrderHasOneOpenRefillAndTheDatabaseHoldsIt() {
        var order = completed();
        wantRefill(order);
        assertEquals("refill-open", assertThrows(Refused.class, () -> wantRefill(order)).code());
        assertThrows(RuntimeException.class, () -> shop.sql("insert into follow_up (order_number, kind, state, asked_by,"
                + " provider, asked_at, open_key, version) values (" + order.number()
                + ", 'REFILL', 'DUE', 'x', 'bulkpanel', current_timestamp, 'REFILL:" + order.number() + "', 0)"));
    }

    @Test
    void aRefillWhoseAnswerWasLostIsTheSellersAndNotAskedForAgain() {
        shop.bulk.refill = (exchange, _) -> exchange.close();
        var order = completed();
        wantRefill(order);
        shop.follow();
        assertEquals(State.UNKNOWN, newest(order).state());
        int asked = shop.bulk.followUps.size();
        shop.clock.pass(Duration.ofDays(2));
        shop.follow();
        assertEquals(asked, shop.bulk.followUps.size());

        shop.bulk.refill = (exchange, _) -> FakeProvider.json(exchange, 200, "{\"refill\":77}");
        var one = newest(order);
        shop.write(() -> {
            shop.useCases.resolveFollowUp().handle(one.id(), one.version(), ResolveFollowUp.Answer.ASK_AGAIN);
            return true;
        });
        shop.follow();
        assertEquals("77", newest(order).providerRef());
    }

    @Test
    void oneThatWasOnItsWayWhenTheProgramEndedIsTheSellers() {
        var order = completed();
        wantRefill(order);
        long id = newest(order).id();
        assertTrue(shop.write(() -> shop.useCases.sendFollowUp().begin(id)).isPresent());
        shop.follow();
        assertEquals(State.UNKNOWN, newest(order).state());
        assertEquals(List.of(), shop.bulk.followUps);
    }

    @Test
    void aRefillWithoutAnIdIsLaidAsideAfterAWeek() {
        shop.bulk.refill = (exchange, _) -> FakeProvider.json(
                exchange, 200, "{\"success\":\"Your order will be refilled as soon as possible\"}");
        var order = completed();
        wantRefill(order);
        shop.follow();
        assertEquals(State.ASKED, newest(order).state());
        shop.clock.pass(Duration.ofDays(6));
        shop.follow();
        assertEquals(State.ASKED, newest(order).state());
        shop.clock.pass(Duration.ofDays(2));
        shop.follow();
        assertEquals(State.CLOSED, newest(order).state());
    }

    // --- cancel ----------------------------------------------------------------------------------------------------

    @Test
    void aYesToACancellationMeansAskedAndOnlyTheStatusCancels() {
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(AskCancel.Done.NOTED, wantCancel(order));
        shop.follow();
        assertEquals(order.providerOrderId(), shop.bulk.followUps.getFirst().get("orders"));
        assertTrue(told().contains("not cancelled yet"), told());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
        assertEquals(Paise.ZERO, shop.wallet(ASHA));

        shop.bulk.is(String.valueOf(order.providerOrderId()), "Canceled", "1000");
        shop.clock.pass(Duration.ofMinutes(2));
        shop.sweep();
        shop.follow();
        assertEquals(OrderStatus.CANCELLED, shop.order(order.orderId()).status());
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(State.DONE, newest(order).state());
        assertTrue(told().contains("cancelled by the provider"), told());
    }

    @Test
    void anOrderThatIsCompletedFirstWasNotCancelled() {
        var order = shop.paid(ASHA, 1, 1000, LINK);
        wantCancel(order);
        shop.follow();
        shop.bulk.is(String.valueOf(order.providerOrderId()), "Completed", "0");
        shop.clock.pass(Duration.ofMinutes(2));
        shop.sweep();
        shop.follow();
        assertEquals(State.CLOSED, newest(order).state());
        assertTrue(told().contains("before it could be cancelled"), told());
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"error\":\"Cancellation via API is not supported. Contact support.\"}",
        "[{\"order\":23501,\"cancel\":{\"error\":\"Incorrect order ID\"}}]"
    })
    void aCancellationThatIsRefusedIsTold(String answer) {
        shop.bulk.cancel = (exchange, _) -> FakeProvider.json(exchange, 200, answer);
        var order = shop.paid(ASHA, 1, 1000, LINK);
        wantCancel(order);
        shop.follow();
        assertEquals(State.REFUSED, newest(order).state());
        assertTrue(told().contains("can't be cancelled any more"), told());
        assertEquals("cancel-early", assertThrows(Refused.class, () -> wantCancel(order)).code());
    }

    @Test
    void whatWasNotPaidEndsAtOnceAndALatePaymentIsTheSellers() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        assertEquals(AskCancel.Done.WITHDRAWN, wantCancel(shop.order(asked.order())));
        var request = shop.read(() -> shop.repositories.requests().ofOrder(shop.order(asked.order()).number()).getFirst());
        assertEquals(PaymentRequest.State.CANCELLED, request.state());
        assertEquals(OrderStatus.EXPIRED, shop.order(asked.order()).status());
        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.EXPIRED, shop.order(asked.order()).status());
        assertEquals(asked.amount(), shop.balance(Account.UNMATCHED));
        assertEquals(List.of(), shop.bulk.adds);
    }

    @Test
    void whatWasPaidAndNeverSentGoesBack() {
        shop.sql("update provider set paused = true");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(OrderStatus.PAID, order.status());
        assertEquals(AskCancel.Done.GIVEN_BACK, wantCancel(order));
        shop.work();
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(OrderStatus.CANCELLED, shop.order(order.orderId()).status());
        assertTrue(told().contains("before it was started"), told());
        shop.sql("update provider set paused = false");
        shop.work();
        assertEquals(List.of(), shop.bulk.adds);
    }

    @Test
    void whatIsBeingSentCantBeCancelledNow() {
        shop.bulk.add = shop.bulk::reset;
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals("cancel-sending", assertThrows(Refused.class, () -> wantCancel(order)).code());
    }

    @Test
    void whatTheCatalogueSaysCantBeCancelledIsNotAskedFor() {
        shop.write(() -> {
            shop.repositories.offers().insertAll(List.of(new Offer("bulkpanel", "4411", new Offer.Terms(
                    "Followers", "Instagram", "Default", new BigDecimal("0.90"), 50, 100_000, true, false, false, ""), shop.now())));
            return true;
        });
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals("cancel-unsupported", assertThrows(Refused.class, () -> wantCancel(order)).code());
    }
}
