package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlConversationQueries;
import org.relaydesk.adapter.store.query.SqlTodayQueries;
import org.relaydesk.query.TodayQueries.DeadLetter;
import org.relaydesk.query.TodayQueries.Undelivered;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages that were given up are shown with their reason; the seller has them sent again, once, or leaves it at that. */
class DeadLetterTest {
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
    void oneWhoCanNotBeReached() {
        undelivered().letters().forEach(letter -> aside(letter));
        asha = "9198000005" + (10 + CUSTOMERS.incrementAndGet());
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 400, 131026, "Message undeliverable");
        shop.say(asha, "wallet");
    }

    private static Undelivered undelivered() {
        var queries = new SqlTodayQueries(shop.open.store().repository(Sql::new), ZoneId.of("Asia/Kolkata"), shop.clock);
        return shop.read(queries::undelivered);
    }

    private static void resend(DeadLetter letter) {
        shop.open.store().writer().run(() -> shop.useCases.resend().handle(letter.id(), letter.version()));
    }

    private static void aside(DeadLetter letter) {
        shop.open.store().writer().run(() -> shop.useCases.putAside().handle(letter.id(), letter.version()));
    }

    @Test
    void itIsShownWithItsReason() {
        var letter = undelivered().letters().getFirst();
        assertEquals(131026, letter.code());
        assertTrue(letter.why().contains("can’t be reached on WhatsApp") && letter.why().contains("call them"), letter.why());
        assertTrue(letter.why().contains("undeliverable"), "with WhatsApp's own words");
        assertTrue(letter.text().startsWith("Your wallet"));
        assertEquals(1, undelivered().all());
    }

    @Test
    void aSecondClickSendsNothing() {
        var letter = undelivered().letters().getFirst();
        shop.graph.messages = shop.graph::accept;
        resend(letter);
        assertEquals("stale", assertThrows(Refused.class, () -> resend(letter)).code());
        shop.work();
        assertEquals(1, shop.told(asha).size());
        assertEquals(0, undelivered().all());
        assertThrows(Refused.class, () -> resend(letter));
        assertEquals("reply:", shop.text("select substring(figures from position('reply' in figures) for 6) from book"
                + " where what = 'message.resent' order by id desc limit 1"), "the book says which");
    }

    /** The first click's send has failed again by the time of the second. */
    @Test
    void aSecondClickThatComesLateSendsNothingEither() {
        var letter = undelivered().letters().getFirst();
        var tries = new AtomicInteger();
        shop.graph.messages = (exchange, _) -> {
            tries.incrementAndGet();
            FakeGraph.error(exchange, 400, 131026, "Message undeliverable");
        };
        resend(letter);
        shop.work();
        assertThrows(Refused.class, () -> resend(letter));
        shop.work();
        assertEquals(1, tries.get());
        assertEquals(1, undelivered().all(), "it is dead again, and is shown");
    }

    @Test
    void whatIsLaidAsideIsNotShownAnyMore() {
        var letter = undelivered().letters().getFirst();
        aside(letter);
        assertEquals(0, undelivered().all());
        assertThrows(Refused.class, () -> aside(letter));
        assertThrows(Refused.class, () -> resend(letter));
        assertEquals(1, shop.number("select count(*) from book where what = 'message.put-aside' and customer_id = " + shop.customer(asha)));
        shop.work();
        assertEquals(0, shop.told(asha).size());
    }

    /** The thread shows it as long as it is dead: there he may think better of it. */
    @Test
    void whatIsLaidAsideCanStillBeSentFromItsConversation() {
        aside(undelivered().letters().getFirst());
        var thread = new SqlConversationQueries(shop.open.store().repository(Sql::new), shop.clock);
        var dead = shop.read(() -> thread.before(shop.customer(asha), null, 50)).stream().filter(m -> "DEAD".equals(m.state())).findFirst().orElseThrow();
        shop.graph.messages = shop.graph::accept;
        shop.open.store().writer().run(() -> shop.useCases.resend().handle(dead.place().row(), dead.version()));
        assertThrows(Refused.class,
                () -> shop.open.store().writer().run(() -> shop.useCases.resend().handle(dead.place().row(), dead.version())));
        shop.work();
        assertEquals(1, shop.told(asha).size());
        assertEquals(1, shop.number("select count(*) from book where what = 'message.resent' and customer_id = " + shop.customer(asha)));
    }

    @Test
    void whatHasArrivedAfterAllIsNoDeadLetter() {
        shop.graph.messages = shop.graph::accept;
        shop.say(asha, "orders");
        var sent = shop.graph.to(asha).getLast();
        shop.hook(Hooks.status(sent.wamid(), asha, shop.now(), "failed", null, 131026));
        shop.work();
        assertEquals(2, undelivered().all());
        shop.hook(Hooks.status(sent.wamid(), asha, shop.now(), "delivered", null, null));
        shop.work();
        assertEquals(1, undelivered().all());
    }

    @Test
    void aRefundThatReachedNobodyComesFirst() {
        shop.graph.messages = shop.graph::accept;
        shop.paid(asha, 1, 1000, "https://instagram.com/" + asha);
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 400, 131026, "Message undeliverable");
        shop.bulk.is("23501", "Canceled", "1000");
        shop.sweep();
        shop.say(asha, "wallet");
        var letters = undelivered().letters();
        assertEquals(3, letters.size());
        assertTrue(letters.getFirst().refund() && letters.getFirst().text().contains("went back to your wallet"));
        assertEquals("SMM10001", letters.getFirst().order());
        assertTrue(!letters.get(1).refund());
    }
}
