package org.relaydesk.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.support.Await;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages reach their customers once, in order, when they may, whatever the Cloud API does. */
class OutboxTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    @BeforeEach
    void begin() {
        shop.say(ASHA, "policy");
    }

    private String states() {
        return String.join(" ", shop.read(() -> shop.open.store().repository(s -> s)
                .createNativeQuery("select state from outbox order by id", String.class).getResultList()));
    }

    private void refundAtTheProvider() {
        shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.bulk.is("23501", "Canceled", "1000");
    }

    @Test
    void outsideTheWindowAMessageWaitsUntilTheCustomerWrites() {
        refundAtTheProvider();
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 400, 131047, "Re-engagement message");
        int before = shop.told(ASHA).size();
        shop.sweep();
        assertTrue(states().endsWith("WAITING_FOR_WINDOW"), states());
        shop.clock.pass(Duration.ofDays(3));
        shop.work();
        assertEquals(before, shop.told(ASHA).size());

        shop.graph.messages = shop.graph::accept;
        shop.work();
        assertEquals(before, shop.told(ASHA).size(), "it still waits");
        shop.say(ASHA, "hello");
        assertEquals(before + 2, shop.told(ASHA).size());
        assertTrue(shop.told(ASHA).get(before).contains("was cancelled by the provider"), "the refund comes first");
    }

    @Test
    void whatFailsLaterForTheWindowWaitsToo() {
        refundAtTheProvider();
        shop.sweep();
        var refund = shop.graph.to(ASHA).getLast();
        shop.hook(Hooks.status(refund.wamid(), ASHA, shop.now(), "failed", null, 131047));
        shop.work();
        assertTrue(states().endsWith("WAITING_FOR_WINDOW"), states());
        shop.hook(Hooks.status(refund.wamid(), ASHA, shop.now(), "sent", null, null));
        shop.hook(Hooks.text("wamid.back", ASHA, shop.now(), "hello"));
        assertEquals(2, shop.workInbox());
        shop.hook(Hooks.status(refund.wamid(), ASHA, shop.now(), "sent", refund.key(), null));
        shop.hook(Hooks.status(refund.wamid(), ASHA, shop.now(), "failed", refund.key(), 131047));
        shop.work();

        var again = shop.graph.to(ASHA).stream().filter(s -> s.key().equals(refund.key())).toList();
        assertEquals(2, again.size(), "it is sent anew: the first one reached nobody");
    }

    @Test
    void aLateWordThatTheFirstSendFailedDoesNotUndoTheSecond() {
        refundAtTheProvider();
        shop.sweep();
        var refund = shop.graph.to(ASHA).getLast();
        shop.hook(Hooks.status(refund.wamid(), ASHA, shop.now(), "failed", refund.key(), 131047));
        shop.say(ASHA, "hello");
        assertEquals("SENT", state(refund.key()));

        shop.clock.pass(Duration.ofDays(1));
        shop.hook(Hooks.status(refund.wamid(), ASHA, shop.now(), "failed", refund.key(), 131047));
        shop.work();
        assertEquals("SENT", state(refund.key()));
        shop.say(ASHA, "hello again");
        assertEquals(2, shop.graph.to(ASHA).stream().filter(s -> s.key().equals(refund.key())).count(), "told twice, not more");
    }

    /** Words of what became of messages overtake each other: the customer may never write a second time. */
    @Test
    void whatIsToldLateToHaveMissedTheWindowIsSentAtOnceToOneWhoHasWrittenSince() {
        refundAtTheProvider();
        shop.sweep();
        var refund = shop.graph.to(ASHA).getLast();
        var failed = shop.now();
        shop.clock.pass(Duration.ofHours(2));
        shop.say(ASHA, "hello");
        assertEquals("SENT", state(refund.key()));

        shop.hook(Hooks.status(refund.wamid(), ASHA, failed, "failed", refund.key(), 131047));
        shop.work();
        assertEquals("SENT", state(refund.key()));
        assertEquals(2, sends(refund), "he wrote, so that it may be sent");

        shop.hook(Hooks.status(refund.wamid(), ASHA, failed, "failed", null, 131047));
        var again = shop.graph.to(ASHA).getLast();
        shop.clock.pass(Duration.ofDays(2));
        shop.hook(Hooks.status(again.wamid(), ASHA, shop.now(), "failed", null, 131047));
        shop.work();
        assertEquals("WAITING_FOR_WINDOW", state(refund.key()));
        assertEquals(2, sends(refund), "he has not written since that one failed");
    }

    @Test
    void whoWritesWhileHisWindowIsFoundClosedIsToldAtOnce() {
        refundAtTheProvider();
        shop.graph.messages = (exchange, _) -> {
            shop.graph.messages = shop.graph::accept;
            shop.hook(Hooks.text("wamid.between", ASHA, shop.now(), "hello"));
            shop.workInbox();
            FakeGraph.error(exchange, 400, 131047, "Re-engagement message");
        };
        int before = shop.told(ASHA).size();
        shop.sweep();
        shop.work();
        assertEquals(before + 2, shop.told(ASHA).size());
        assertTrue(shop.told(ASHA).get(before).contains("was cancelled by the provider"), "the refund comes first");
        assertTrue(states().endsWith("SENT SENT"), states());
    }

    private long sends(FakeGraph.Sent message) {
        return shop.graph.to(ASHA).stream().filter(s -> s.key().equals(message.key())).count();
    }

    private String state(String key) {
        return String.valueOf(shop.text("select state from outbox where message_key = '" + key + "'"));
    }

    @ParameterizedTest
    @CsvSource({"500, 131000", "503, 0", "429, 130429", "400, 131056", "401, 190", "400, 131016"})
    void aRefundIsToldHoweverLongTheTroubleLasts(int status, int code) {
        refundAtTheProvider();
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, status, code, "trouble");
        shop.sweep();
        int before = shop.told(ASHA).size();
        int tries = 0;
        for (int minute = 0; minute < 60 * 22; minute++) {
            shop.clock.pass(Duration.ofMinutes(1));
            tries += shop.send();
        }
        assertTrue(tries > 10 && tries < 120, "it is tried again and again, and ever more rarely: " + tries);
        assertTrue(states().endsWith("DUE"), states());

        shop.graph.messages = shop.graph::accept;
        shop.clock.pass(Duration.ofHours(1));
        shop.work();
        assertEquals(before + 1, shop.told(ASHA).size());
        assertTrue(shop.told(ASHA).getLast().contains("went back to your wallet"));
    }

    @Test
    void anAnswerToAQuestionIsGivenUpInTheEnd() {
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 500, 131000, "trouble");
        shop.say(ASHA, "wallet");
        for (int minute = 0; minute < 100; minute++) {
            shop.clock.pass(Duration.ofMinutes(1));
            shop.send();
        }
        assertEquals("SENT DEAD", states());
    }

    @Test
    void anOutageOfHalfAnHourLosesNothing() {
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 503, 131000, "trouble");
        shop.say(ASHA, "wallet");
        for (int minute = 0; minute < 30; minute++) {
            shop.clock.pass(Duration.ofMinutes(1));
            shop.send();
        }
        shop.graph.messages = shop.graph::accept;
        shop.clock.pass(Duration.ofHours(1));
        shop.work();
        assertEquals("SENT SENT", states());
    }

    @Test
    void whatCanNotBeDeliveredIsForTheSeller() {
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 400, 131026, "Message undeliverable");
        shop.say(ASHA, "wallet");

        assertEquals("SENT DEAD", states());
        assertTrue(String.valueOf(shop.text("select trouble from outbox where state = 'DEAD'")).contains("undeliverable"));
    }

    /** So that a crash in the middle of it leads to no second send within ten minutes. */
    @Test
    void whatIsBeingSentIsNotedBeforeItLeaves() {
        var noted = new AtomicLong();
        shop.graph.messages = (exchange, message) -> {
            noted.set(shop.number("select count(*) from outbox where state = 'SENDING'"
                    + " and next_at = timestamp with time zone '2026-11-23 05:40:00Z'"));
            shop.graph.accept(exchange, message);
        };
        shop.say(ASHA, "wallet");
        assertEquals(1, noted.get());
        assertEquals("SENT SENT", states());
    }

    @Test
    void aLostAnswerIsSettledByTheStatus() {
        shop.graph.messages = (exchange, message) -> {
            shop.graph.take(message);
            exchange.close();
        };
        shop.say(ASHA, "wallet");
        assertEquals("SENT SENDING", states());
        var lost = shop.graph.to(ASHA).getLast();
        shop.graph.messages = shop.graph::accept;
        shop.hook(Hooks.status(lost.wamid(), ASHA, shop.now(), "delivered", lost.key(), null));
        shop.work();
        assertEquals("SENT DELIVERED", states());
        shop.clock.pass(Duration.ofMinutes(11));
        shop.work();
        assertEquals(2, shop.told(ASHA).size(), "it is not sent a second time");
    }

    @Test
    void aLostAnswerWithoutAStatusIsSentASecondTimeAfterTenMinutes() {
        shop.graph.messages = (exchange, message) -> {
            shop.graph.take(message);
            exchange.close();
        };
        shop.say(ASHA, "wallet");
        shop.graph.messages = shop.graph::accept;
        shop.clock.pass(Duration.ofMinutes(9));
        shop.work();
        assertEquals(2, shop.told(ASHA).size());
        shop.clock.pass(Duration.ofMinutes(1));
        shop.work();
        assertEquals(3, shop.told(ASHA).size());
        assertEquals("SENT SENT", states());
        assertEquals(shop.graph.to(ASHA).get(1).key(), shop.graph.to(ASHA).get(2).key(), "under the same key");
    }

    @Test
    void aCustomersMessagesKeepTheirOrder() {
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 500, 131000, "trouble");
        shop.say(ASHA, "wallet");
        shop.graph.messages = shop.graph::accept;
        shop.say(ASHA, "orders");
        assertEquals(1, shop.told(ASHA).size(), "a later one waits for an earlier one");
        shop.say(RAVI, "wallet");
        assertEquals(1, shop.told(RAVI).size(), "other customers do not");
        shop.clock.pass(Duration.ofMinutes(1));
        shop.work();
        assertEquals(List.of("Your wallet", "You have no"), shop.told(ASHA).stream().skip(1).map(t -> t.substring(0, 11)).toList());
    }

    @Test
    void oneWhoHangsHoldsUpNobodyElse() {
        shop.sideBySide = true;
        var hanging = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        shop.graph.messages = (exchange, message) -> {
            if (message.get("to").getAsString().equals(ASHA)) {
                hanging.countDown();
                awaitQuietly(over);
                exchange.close();
            } else {
                shop.graph.accept(exchange, message);
            }
        };
        shop.hook(Hooks.text("wamid.a", ASHA, shop.now(), "wallet"));
        shop.hook(Hooks.text("wamid.r", RAVI, shop.now(), "wallet"));
        shop.workInbox();
        var sending = Thread.ofPlatform().start(shop::send);
        Await.until("the other one is told while one hangs", () -> shop.told(RAVI).size() == 1 && hanging.getCount() == 0);
        assertTrue(sending.isAlive());
        over.countDown();
        Await.until("the hanging one is given up", () -> !sending.isAlive());
        assertTrue(states().contains("SENDING"), states());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
