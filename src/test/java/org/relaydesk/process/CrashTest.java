package org.relaydesk.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

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

    /** WhatsApp has the message, and the program died before it could note that. */
    @Test
    void whatWasTakenWhenTheProgramDiedIsSettledByItsStatus() {
        var taken = new CountDownLatch(1);
        try (var first = town.serve()) {
            town.graph.messages = (_, message) -> {
                town.graph.take(message);
                taken.countDown();
                town.graph.hang();
            };
            assertEquals(200, town.text(ASHA, "wallet"));
            Await.until("it is taken", () -> taken.getCount() == 0);
            first.kill();
        }
        var sent = town.graph.to(ASHA).getFirst();
        town.graph.messages = town.graph::accept;
        try (var second = town.serve()) {
            assertEquals(200, town.phone.webhook(
                    Hooks.status(sent.wamid(), ASHA, Instant.now(), "delivered", sent.key(), null)));
            town.sentinel();
            town.end(second);
        }
        town.tenMinutesLater();
        try (var third = town.serve()) {
            town.sentinel();
            town.end(third);
        }
        assertEquals(1, town.told(ASHA, "Your wallet"), "it is not sent a second time");
        assertEquals(1, town.count("select count(*) from outbox where state = 'DELIVERED' and gateway_id = '" + sent.wamid() + "'"));
    }
}
