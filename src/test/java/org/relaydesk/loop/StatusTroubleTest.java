package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A code means the same with the answer to a send and with a status that comes later. */
class StatusTroubleTest {
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
    void another() {
        shop.graph.messages = shop.graph::accept;
        shop.link.stands(Standing.LINKED, "");
        shop.clock.pass(Duration.ofMinutes(2));
        next();
    }

    private void next() {
        asha = "91980000" + (4_000 + CUSTOMERS.incrementAndGet());
    }

    private String state() {
        return String.valueOf(shop.text("select state from outbox where customer_id = " + shop.customer(asha)));
    }

    private void failsLater(int code) {
        shop.say(asha, "wallet");
        var sent = shop.graph.to(asha).getLast();
        shop.clock.pass(Duration.ofSeconds(2));
        shop.hook(Hooks.status(sent.wamid(), asha, shop.now(), "failed", null, code));
        while (shop.workInbox() > 0) {
            // nothing is sent yet
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {131042, 131056, 131000, 131047, 131026})
    void eachCodeHasOneMeaning(int code) {
        failsLater(code);
        var later = state();
        next();
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 400, code, "trouble");
        shop.clock.pass(Duration.ofMinutes(2));
        shop.say(asha, "wallet");
        // the closed window of a status is looked at with the next send
        assertEquals(state(), code == 131047 ? "WAITING_FOR_WINDOW" : later, "code " + code);
        shop.sql("update outbox set state = 'DEAD', set_aside_at = created_at where state in ('DUE', 'SENDING')");
    }

    @ParameterizedTest
    @CsvSource({"131042, PAYMENT", "131031, ACCOUNT", "368, ACCOUNT", "190, TOKEN"})
    void whatTheSellerHasToPutRightHoldsTheMessageAndIsToldHim(int code, Standing standing) {
        failsLater(code);
        assertEquals("DUE", state());
        assertEquals(standing, shop.link.state().standing());
        assertTrue(!shop.link.state().trouble().isEmpty());

        for (int tries = 0; tries < 14; tries++) {
            shop.clock.pass(Duration.ofMinutes(65));
            shop.work();
            var again = shop.graph.to(asha).getLast();
            shop.hook(Hooks.status(again.wamid(), asha, shop.now(), "failed", null, code));
            shop.work();
        }
        assertEquals("DUE", state(), "it is never given up");
        int tried = shop.told(asha).size();
        shop.clock.pass(Duration.ofHours(2));
        shop.work();
        assertEquals(tried + 1, shop.told(asha).size());
        shop.hook(Hooks.status(shop.graph.to(asha).getLast().wamid(), asha, shop.now(), "delivered", null, null));
        shop.work();
        assertEquals("DELIVERED", state());
    }

    /** Meta takes messages of an account whose bills are unpaid, and answers for its number as ever. */
    @Test
    void onlyAMessageThatWentOutSinceSaysThatItIsOver() {
        shop.say(asha, "policy");
        var before = shop.graph.to(asha).getLast();
        var sentAt = shop.now();
        failsLater(131042);
        shop.link.answers();
        assertEquals(Standing.PAYMENT, shop.link.state().standing(), "the number is there: that is not the question");
        shop.hook(Hooks.status(before.wamid(), asha, sentAt, "sent", null, null));
        shop.workInbox();
        assertEquals(Standing.PAYMENT, shop.link.state().standing(), "an old word");
        shop.clock.pass(Duration.ofMinutes(20));
        shop.work();
        assertEquals(Standing.PAYMENT, shop.link.state().standing(), "it was taken, as before");
        shop.hook(Hooks.status(shop.graph.to(asha).getLast().wamid(), asha, shop.now(), "sent", null, null));
        shop.workInbox();
        assertEquals(Standing.LINKED, shop.link.state().standing());
        assertEquals("", shop.link.state().trouble());
    }

    @Test
    void whatAnAnswerToldTheNextGoodAnswerTakesBackButNoQuestion() {
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 403, 131031, "Account has been locked");
        shop.say(asha, "wallet");
        shop.link.answers();
        assertEquals(Standing.ACCOUNT, shop.link.state().standing());
        shop.graph.messages = shop.graph::accept;
        shop.clock.pass(Duration.ofMinutes(11));
        shop.work();
        assertEquals(Standing.LINKED, shop.link.state().standing());
    }
}
