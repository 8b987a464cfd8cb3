package org.relaydesk.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.HeldSync;
import org.relaydesk.money.Paise;
import org.relaydesk.support.Await;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody is told that something is done before the group sync has brought it to the disk. */
class DurableAcknowledgementTest {
    private static final String ASHA = "919800000001";
    private static final int TOGETHER = 8;

    @TempDir
    Path folder = Path.of("");

    private final HeldSync disk = new HeldSync();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder, _ -> { }, (place, clock) -> {
            var store = disk.open(place, clock);
            return new OpenStore(store, Repositories.of(store));
        });
    }

    @AfterEach
    void close() {
        disk.release();
        callers.close();
        shop.close();
    }

    /** So many at once, while the disk is held up: all are waiting, none is answered. */
    private void nobodyIsAnsweredBeforeTheSync(String counted, IntFunction<IntSupplier> call) {
        long before = shop.open.store().syncs();
        int begun = disk.begun();
        disk.hold();
        for (int i = 0; i < TOGETHER; i++) {
            var one = call.apply(i);
            callers.execute(() -> answers.add(one.getAsInt()));
        }
        Await.until("the sync has begun", () -> disk.begun() > begun);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, shop.phone.get("/healthz"), "the listener itself is not held up");
        }
        assertEquals(List.of(), answers);
        assertEquals(before, shop.open.store().syncs());

        disk.release();
        Await.until("all are answered", () -> answers.size() == TOGETHER);
        assertTrue(answers.stream().allMatch(status -> status == 200), answers.toString());
        assertTrue(shop.open.store().syncs() > before);
        assertTrue(shop.open.store().syncs() - before <= TOGETHER, "one sync at most for each, fewer for those that came together");
        assertEquals(TOGETHER, shop.number(counted));
    }

    @Test
    void aWebhooksAnswerComesAfterTheSync() {
        nobodyIsAnsweredBeforeTheSync("select count(*) from inbox where source = 'WHATSAPP_CLOUD'",
                i -> () -> shop.phone.webhook(Hooks.text("m" + i, ASHA, shop.now(), "wallet")));
    }

    @Test
    void anSmsAnswerComesAfterTheSync() {
        nobodyIsAnsweredBeforeTheSync("select count(*) from inbox where source = 'BANK_SMS'", i -> () -> {
            var at = Instant.parse("2026-11-23T05:00:00Z").plusSeconds(i);
            return shop.phone.sms(Phone.BANK, Phone.credit(Paise.of(10_000 + i), shop.utr(), at), at);
        });
    }

    @Test
    void theSellersDecisionIsDoneAfterTheSync() {
        shop.say(ASHA, "wallet");
        long asha = shop.customer(ASHA);
        var actions = DeskActions.of(shop.open, shop.useCases, shop.api(), Runnable::run);
        int begun = disk.begun();
        disk.hold();
        var first = actions.wallets().credit(asha, Paise.of(5_000), "a made-up reason");
        Await.until("the sync has begun", () -> disk.begun() > begun);
        var next = actions.wallets().credit(asha, Paise.of(700), "another");
        // a reader's answer has come the same way back meanwhile
        assertEquals(1, shop.number("select count(*) from customer"));
        assertFalse(first.isDone());
        assertFalse(next.isDone());
        disk.release();
        CompletableFuture.allOf(first, next).join();
        assertEquals(Paise.of(5_700), shop.wallet(ASHA));
    }

    @Test
    void aProviderIsAskedAfterTheSyncOfTheAttempt() {
        shop.sideBySide = true;
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var at = new AtomicLong();
        var open = new AtomicLong();
        shop.bulk.add = (exchange, form) -> {
            long synced = shop.open.store().syncs();
            open.set(shop.number("select count(*) from submission_attempt where outcome = 'OPEN'"));
            // last: it is what the test waits for
            at.set(synced);
            shop.bulk.accept(exchange, form);
        };
        shop.hook(Hooks.text("later", ASHA, shop.now(), "orders"));
        assertEquals(200, shop.phone.sms(Phone.BANK, Phone.credit(asked.amount(), shop.utr(), shop.now()), shop.now()));
        shop.workInbox();
        long before = shop.open.store().syncs();
        int begun = disk.begun();
        disk.hold();
        assertEquals(1, shop.submit());
        Await.until("the attempt is being synced", () -> disk.begun() > begun);
        assertEquals(1, shop.number("select count(*) from submission_attempt"), "it is committed");
        assertEquals(1, shop.bulk.balances.get(), "the provider has been asked for the balance");
        assertEquals(0, shop.bulk.adds.size(), "and for nothing else yet");
        disk.release();
        Await.until("the provider has the order", () -> at.get() > 0);
        assertTrue(at.get() > before, "the sync of the attempt was over");
        assertEquals(1, open.get());
        Await.until("its answer is booked", () -> shop.order(asked.order()).providerOrderId() != null);
    }
}
