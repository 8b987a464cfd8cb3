package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.money.Rupees;
import org.relaydesk.support.Await;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every thread of the running program is interrupted again and again: the store stays open and the work is done. */
@Isolated
class InterruptTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int CUSTOMERS = 4;
    private static final int ORDERS = 3;

    @TempDir
    Path folder = Path.of("");

    private final FakeGraph graph = new FakeGraph();
    private final FakeProvider bulk = new FakeProvider();
    private final FakeProvider second = new FakeProvider();
    private final AtomicLong interrupts = new AtomicLong();
    private volatile boolean over;

    @AfterEach
    void close() {
        graph.close();
        bulk.close();
        second.close();
    }

    @Test
    void nothingStopsAndNothingIsLost() throws IOException {
        var ours = new int[] {0};
        try (var phone = new Phone(() -> ours[0])) {
            // the fakes, the phone and the test itself are none of the program's threads
            var others = Set.copyOf(Thread.getAllStackTraces().keySet());
            var open = OpenStore.at(folder.resolve("store"));
            open.configure(SettingsFile.read(Settings.write(Settings.of(graph, bulk, second), folder.resolve("s.json"))), CLOCK);
            var service = RelayService.start(open, open.configuration(), CLOCK, new Random(4));
            ours[0] = service.port();
            var storm = Thread.ofPlatform().start(() -> storm(others));
            var customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(c -> CompletableFuture.runAsync(() -> buy(phone, "91980000010" + c, c))).toList();
            customers.forEach(CompletableFuture::join);
            Await.until("every order is with a provider, or waits for the seller", Duration.ofSeconds(60), () -> count(open,
                    "select count(*) from customer_order where status in ('WITH_PROVIDER', 'PARTIAL') or held is not null")
                    == CUSTOMERS * ORDERS);
            bulk.orders.keySet().forEach(id -> bulk.is(id, "Partial", "157"));
            Await.until("the sweeps go on", Duration.ofSeconds(60), () -> count(open,
                    "select count(*) from customer_order where status = 'WITH_PROVIDER'") == 0);
            over = true;
            storm.interrupt();
            assertTrue(interrupts.get() > 1_000, interrupts.toString());
            assertEquals(List.of(), VerifyCommand.check(open));
            assertEquals(CUSTOMERS * ORDERS, count(open, "select count(*) from bank_credit where state = 'MATCHED'"));
            assertEquals(0, count(open, "select count(*) from inbox where state = 'DEAD'"));
            Thread.currentThread().interrupt();
            service.close();
            open.close();
            assertTrue(Thread.interrupted(), "closing keeps the interrupt, and is not cut short by it");
        }
        try (var again = OpenStore.at(folder.resolve("store"))) {
            assertEquals(List.of(), VerifyCommand.check(again));
        }
    }

    private void storm(Set<Thread> others) {
        while (!over) {
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (!others.contains(thread) && thread != Thread.currentThread() && !isOurs(thread.getName())) {
                    thread.interrupt();
                    interrupts.incrementAndGet();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    /** What the phone's client and the customers run on. */
    private static boolean isOurs(String thread) {
        return thread.startsWith("HttpClient-") || thread.startsWith("ForkJoinPool.commonPool");
    }

    private void buy(Phone phone, String from, int customer) {
        for (int i = 0; i < ORDERS; i++) {
            var id = "c" + customer + "-" + i;
            int order = i;
            assertEquals(200, phone.webhook(Hooks.text(id + "a", from, CLOCK.instant(), "buy 1 1000 https://instagram.com/" + id)));
            assertEquals(200, phone.webhook(Hooks.button(id + "b", from, CLOCK.instant(), "pay_upi")));
            Await.until(from + " is asked", Duration.ofSeconds(60), () -> asked(from).size() > order);
            var caption = asked(from).getLast();
            var amount = Rupees.parse(caption.substring(caption.indexOf('₹'), caption.indexOf("* to"))).orElseThrow();
            var utr = Long.toString(600_000_000_000L + customer * 100L + i);
            assertEquals(200, phone.sms(Phone.BANK, Phone.credit(amount, utr, CLOCK.instant()), CLOCK.instant()));
        }
    }

    private List<String> asked(String from) {
        return graph.to(from).stream().filter(s -> s.type().equals("image")).map(FakeGraph.Sent::text).toList();
    }

    private static long count(OpenStore open, String sql) {
        return open.store().reader().call(() ->
                open.store().repository(s -> s).createNativeQuery(sql, Long.class).getSingleResult());
    }
}
