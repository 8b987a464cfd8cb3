package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlTodayQueries;
import org.relaydesk.query.TodayQueries.DeadLetter;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A message that tells of money and whose answers are lost: sent three times at most, then the seller's, and never forgotten. */
class LostAnswersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private String asha = "";

    @BeforeAll
    static void open() {
        shop = new Shop(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void one() {
        shop.graph.messages = shop.graph::accept;
        asha = "91980000" + (5_000 + CUSTOMERS.incrementAndGet());
        shop.say(asha, "policy");
    }

    private void takenAndLost() {
        shop.graph.messages = (exchange, message) -> {
            shop.graph.take(message);
            exchange.close();
        };
    }

    /** A wallet's credit that is announced while every answer is lost, for nine hours. */
    private void lostForHours() {
        takenAndLost();
        shop.gift(asha, 500);
        hours(9);
    }

    private static void hours(int many) {
        for (int i = 0; i < 6 * many; i++) {
            shop.clock.pass(Duration.ofMinutes(10).plusSeconds(1));
            shop.work();
        }
    }

    private long told() {
        return shop.told(asha).stream().filter(t -> t.contains("₹5.00")).count();
    }

    private String state() {
        return String.valueOf(shop.text(
                "select state from outbox where transfer_key is not null and customer_id = " + shop.customer(asha)));
    }

    private static DeadLetter letter() {
        var queries = new SqlTodayQueries(shop.open.store().repository(Sql::new), ZoneId.of("Asia/Kolkata"), shop.clock);
        return shop.read(queries::undelivered).letters().getFirst();
    }

    @Test
    void itIsSentThreeTimesAndThenShownToTheSeller() {
        lostForHours();
        assertEquals(3, told());
        assertEquals("UNKNOWN", state());
        assertTrue(letter().unclear() && letter().text().contains("₹5.00"));
        assertEquals(List.of(), shop.findings());

        shop.graph.messages = shop.graph::accept;
        shop.say(asha, "wallet");
        assertTrue(shop.told(asha).getLast().startsWith("Your wallet"), "nobody waits for it");
        assertEquals(4, told(), "and his writing does not send it again");
    }

    @Test
    void whatWasCertainlyNotTakenDoesNotCount() {
        var tries = new AtomicInteger();
        shop.graph.messages = (exchange, message) -> {
            if (tries.incrementAndGet() % 3 == 0) {
                shop.graph.take(message);
                exchange.close();
            } else {
                FakeGraph.error(exchange, 500, 131000, "trouble");
            }
        };
        shop.gift(asha, 500);
        hours(12);
        assertEquals("UNKNOWN", state());
        assertEquals(9, tries.get());
        assertEquals(3, told());
    }

    @ParameterizedTest
    @CsvSource({"sent, , SENT", "delivered, , DELIVERED", "failed, 131026, DEAD", "failed, 131042, DUE"})
    void aLateWordOfWhatsAppSettlesIt(String word, Integer code, String state) {
        lostForHours();
        var sent = shop.graph.to(asha).getLast();
        shop.hook(Hooks.status(sent.wamid(), asha, shop.now(), word, sent.key(), code));
        shop.workInbox();
        assertEquals(state, state());
        shop.graph.messages = shop.graph::accept;
        shop.clock.pass(Duration.ofHours(2));
        shop.work();
        assertEquals(state.equals("DUE") ? 4 : 3, told());
    }

    @Test
    void theSellerHasItSentAgain() {
        lostForHours();
        shop.graph.messages = shop.graph::accept;
        var letter = letter();
        shop.open.store().writer().run(() -> shop.useCases.resend().handle(letter.id(), letter.version()));
        shop.work();
        assertEquals(4, told());
        assertEquals("SENT", state());
    }

    @Test
    void orLeavesIt() {
        lostForHours();
        var letter = letter();
        shop.open.store().writer().run(() -> shop.useCases.putAside().handle(letter.id(), letter.version()));
        hours(3);
        assertEquals(3, told());
        assertEquals("UNKNOWN", state(), "the book still knows that nobody knows");
    }

    /** Its time of dying is when it is being sent: nobody hears the answer either. */
    @Test
    void aProgramThatDiesInTheMiddleOfItEachTimeSendsItThreeTimesToo() {
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 500, 131000, "trouble");
        shop.gift(asha, 500);
        takenAndLost();
        for (int life = 0; life < 6; life++) {
            shop.clock.pass(Duration.ofHours(2));
            shop.work();
            // as it stands when the program has ended before the answer was noted
            shop.sql("update outbox set next_at = created_at where state = 'SENDING'");
        }
        assertEquals(3, told());
        assertEquals("UNKNOWN", state());
    }
}
