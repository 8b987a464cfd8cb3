package org.relaydesk.process;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.Await;
import org.relaydesk.support.Hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * {@code kill -9} in the middle of each step. Afterwards: what was acknowledged is there, the book is in order,
 * {@code add} was sent at most once for each order, money is given back once, and the customer is told what is true.
 */
class CrashTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://x.example/a";

    @TempDir
    Path folder = Path.of("");

    private Town town;

    @BeforeEach
    void open() {
        town = new Town(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private String order() {
        return town.inside(open -> {
            assertEquals(List.of(), Town.findings(open), "in order after the crash");
            return String.join(", ", Town.texts(open,
                    "select status || ' ' || coalesce(held, '-') from customer_order order by number"));
        });
    }

    @Test
    void afterTheWebhooksAnswerTheMessageIsThere() {
        try (var first = town.serve()) {
            assertEquals(200, town.text(ASHA, "buy 1 1000 " + LINK));
            first.kill();
        }
        assertEquals(1, town.count("select count(*) from inbox"));
        town.tenMinutesLater();
        try (var second = town.serve()) {
            Await.until("it is answered", () -> town.told(ASHA, "Check the link once more") >= 1);
            assertEquals(200, town.press(ASHA, "pay_upi"));
            Await.until("the dialogue goes on where it was", () -> town.told(ASHA, "pay exactly") == 1);
            town.end(second);
        }
        assertEquals("AWAITING_PAYMENT -", order());
        assertTrue(town.told(ASHA, "Check the link once more") <= 2, "a second time at most, for the one that was cut off");
    }

    @Test
    void afterTheSmsAnswerThePaymentIsThere() {
        Town.Asked asked;
        try (var first = town.serve()) {
            asked = town.ask(ASHA, LINK);
            assertEquals(200, town.credit(asked.amount(), "600000000001"));
            first.kill();
        }
        try (var second = town.serve()) {
            Await.until("it is passed on, or waits for the seller", () -> town.bulk.addsFor(LINK) == 1);
            town.end(second);
        }
        assertEquals(1, town.bulk.addsFor(LINK));
        assertEquals(asked.amount().value(), town.count("select sum(paise) from bank_credit where reference = '600000000001'"));
        var order = order();
        assertTrue(order.equals("WITH_PROVIDER -") || order.equals("SUBMITTING SUBMISSION_UNKNOWN"), order);
    }

    @Test
    void whileAddIsInFlightItIsHeldAndNeverSentAgain() {
        town.bulk.add = town.bulk::hang;
        try (var first = town.serve()) {
            town.paid(ASHA, LINK, "600000000001");
            first.kill();
        }
        assertEquals("SUBMITTING -", order(), "the attempt was durable before the connection was opened");
        town.bulk.add = town.bulk::accept;
        for (int again = 0; again < 2; again++) {
            try (var next = town.serve()) {
                town.sentinel();
                town.sweeps(2);
                town.end(next);
            }
            assertEquals("SUBMITTING SUBMISSION_UNKNOWN", order());
        }
        assertEquals(1, town.bulk.addsFor(LINK));
        assertEquals(0, town.told(ASHA, "is being worked on"), "and the customer is told nothing that nobody knows");
    }

    @Test
    void afterAddWasAnsweredItIsKnownOrHeldAndSentOnce() {
        for (int round = 0; round < 2; round++) {
            var link = LINK + round;
            var answered = new CountDownLatch(1);
            town.bulk.add = (exchange, form) -> {
                town.bulk.accept(exchange, form);
                exchange.close();
                answered.countDown();
            };
            try (var first = town.serve()) {
                town.paid("91980000001" + round, link, "60000000000" + round);
                Await.until("it is answered", () -> answered.getCount() == 0);
                if (round == 1) {
                    Await.until("its customer is told", () -> town.told("919800000011", "is being worked on") == 1);
                }
                first.kill();
            }
            try (var second = town.serve()) {
                town.sentinel();
                town.sweeps(2);
                town.end(second);
            }
            assertEquals(1, town.bulk.addsFor(link));
        }
        var orders = order().split(", ", -1);
        assertTrue(orders[0].equals("WITH_PROVIDER -") || orders[0].equals("SUBMITTING SUBMISSION_UNKNOWN"), orders[0]);
        assertEquals("WITH_PROVIDER -", orders[1]);
        assertTrue(town.told("919800000011", "is being worked on") == 1);
    }

    @Test
    void duringASweepEveryRefundIsGivenOnceAndToldOnce() {
        int orders = 5;
        try (var first = town.serve()) {
            for (int i = 0; i < orders; i++) {
                town.paid("91980000010" + i, LINK + i, "60000000001" + i);
            }
            Await.until("all are with the provider", () -> town.graph.sent.stream()
                    .filter(s -> s.text().contains("is being worked on")).count() == orders);
            var asked = new CountDownLatch(1);
            town.bulk.status = (exchange, form) -> {
                town.bulk.orders.keySet().forEach(id -> town.bulk.is(id, "Partial", "157"));
                town.bulk.tell(exchange, form);
                exchange.close();
                asked.countDown();
            };
            Await.until("the sweep has its answer", () -> asked.getCount() == 0);
            first.kill();
        }
        assertEquals(List.of(), town.inside(Town::findings));
        town.bulk.status = town.bulk::tell;
        try (var second = town.serve()) {
            town.sweeps(3);
            town.end(second);
        }
        town.inside(open -> {
            assertEquals(orders, Town.number(open, "select count(*) from transfer where what = 'refund'"));
            assertEquals(orders, Town.number(open, "select count(*) from outbox where transfer_key like 'refund:%'"));
            return true;
        });
        // what was being sent at the moment of the crash is sent a second time after ten minutes, and only then
        town.tenMinutesLater();
        try (var third = town.serve()) {
            for (int i = 0; i < orders; i++) {
                var from = "91980000010" + i;
                Await.until(from + " is told", () -> town.told(from, "was delivered in part: 157 of 1,000") >= 1);
            }
            town.end(third);
        }
        town.graph.sent.stream().filter(s -> s.text().contains("was delivered in part")).forEach(s ->
                assertEquals(1, town.graph.sent.stream().filter(t -> t.key().equals(s.key())).map(t -> t.text()).distinct().count()));
        assertEquals(0, town.count("select count(*) from outbox where state in ('DUE', 'SENDING', 'DEAD')"));
    }

    @Test
    void betweenARefundAndItsMessageTheMessageIsNotLost() {
        var sending = new CountDownLatch(1);
        try (var first = town.serve()) {
            town.paid(ASHA, LINK, "600000000001");
            Await.until("it is with the provider", () -> town.told(ASHA, "is being worked on") == 1);
            town.graph.messages = (_, _) -> {
                sending.countDown();
                town.graph.hang();
            };
            town.bulk.is("23501", "Canceled", "1000");
            Await.until("the refund is being told", () -> sending.getCount() == 0);
            first.kill();
        }
        assertEquals("CANCELLED -", order());
        town.inside(open -> {
            assertEquals(List.of("SENDING"), Town.texts(open, "select state from outbox where transfer_key = 'refund:SMM10001:1'"));
            return true;
        });
        town.graph.messages = town.graph::accept;
        try (var second = town.serve()) {
            town.sentinel();
            assertEquals(0, town.told(ASHA, "was cancelled"), "for ten minutes a status may still settle it");
            town.end(second);
        }
        town.tenMinutesLater();
        try (var third = town.serve()) {
            Await.until("the refund is told", () -> town.told(ASHA, "was cancelled by the provider") == 1);
            town.end(third);
        }
        assertEquals(1, town.told(ASHA, "went back to your wallet"));
        assertEquals(1, town.count("select count(*) from transfer where what = 'refund'"));
    }

    /** Several customers at once, killed again and again: nothing acknowledged is lost, nothing happens twice. */
    @Test
    void underLoadNothingAcknowledgedIsLost() throws Exception {
        var acknowledgedMessages = new ConcurrentLinkedQueue<String>();
        var acknowledgedCredits = new ConcurrentHashMap<String, Long>();
        var number = new AtomicInteger();
        for (int round = 0; round < 3; round++) {
            try (var child = town.serve()) {
                var over = new AtomicBoolean();
                var customers = new ArrayList<Thread>();
                for (int c = 0; c < 4; c++) {
                    var from = "9198000002" + round + c;
                    customers.add(Thread.ofPlatform().start(() -> {
                        try {
                            while (!over.get()) {
                                int n = number.incrementAndGet();
                                int before = town.graph.to(from).size();
                                message(from, "m" + n + "a", "buy 1 1000 https://load.example/" + n, acknowledgedMessages);
                                await(over, () -> town.graph.to(from).size() > before);
                                message(from, "m" + n + "b", "pay_upi", acknowledgedMessages);
                                await(over, () -> town.graph.to(from).stream().skip(before).anyMatch(s -> s.type().equals("image")));
                                var asked = town.asked(from);
                                var utr = Long.toString(700_000_000_000L + n);
                                if (!over.get() && town.credit(asked.amount(), utr) == 200) {
                                    acknowledgedCredits.put(utr, asked.amount().value());
                                }
                            }
                        } catch (UncheckedIOException | NoSuchElementException e) {
                            // killed
                        }
                    }));
                }
                int target = acknowledgedCredits.size() + 4 + 3 * round;
                Await.until("some are through", () -> acknowledgedCredits.size() >= target);
                child.kill();
                over.set(true);
                for (var customer : customers) {
                    assertTrue(customer.join(Duration.ofSeconds(30)));
                }
            }
            town.inside(open -> {
                assertEquals(List.of(), Town.findings(open));
                return true;
            });
        }
        long waiting = 1;
        for (int turn = 0; turn < 5 && waiting > 0; turn++) {
            town.bulk.orders.keySet().forEach(id -> town.bulk.is(id, "Partial", "157"));
            try (var last = town.serve()) {
                town.sentinel();
                town.sweeps(3);
                town.end(last);
            }
            waiting = town.count("select count(*) from customer_order where (status = 'PAID' or status = 'WITH_PROVIDER') and held is null");
        }
        town.inside(open -> {
            var messages = Town.texts(open, "select message_id from inbound_message");
            assertTrue(messages.containsAll(acknowledgedMessages), "every acknowledged message is there");
            acknowledgedCredits.forEach((utr, paise) -> assertEquals(paise, Town.number(open,
                    "select coalesce(sum(paise), 0) from bank_credit where reference = '" + utr + "'"), utr));
            assertEquals(0, Town.number(open, "select count(*) from inbox where state = 'DEAD'"));
            for (var link : Town.texts(open, "select distinct link from customer_order where paid > 0")) {
                assertTrue(town.bulk.addsFor(link) <= 1, link + " was sent twice");
            }
            assertEquals(0, Town.number(open, "select count(*) from customer_order where paid > 0 and status <> 'PARTIAL'"
                    + " and held is null"), "no order that was paid for is forgotten");
            assertEquals(Town.number(open, "select count(*) from customer_order where status = 'PARTIAL'"),
                    Town.number(open, "select count(*) from transfer where what = 'refund'"), "each refund once");
            return true;
        });
        var keys = town.graph.sent.stream().map(s -> s.key()).toList();
        assertEquals(keys.stream().distinct().count(), keys.size(), "no message is sent twice within ten minutes");
        assertTrue(acknowledgedCredits.size() >= 15, acknowledgedCredits.toString());
    }

    private void message(String from, String id, String text, Queue<String> acknowledged) {
        if (town.phone.webhook(Hooks.text(id, from, Instant.now(), text)) == 200) {
            acknowledged.add(id);
        }
    }

    private static void await(AtomicBoolean over, Callable<Boolean> happened) {
        Await.until("it goes on, or is over", () -> over.get() || happened.call());
    }
}
