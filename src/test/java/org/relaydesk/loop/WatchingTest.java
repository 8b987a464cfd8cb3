package org.relaydesk.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.relay.Booking;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.relay.StatusSweep;
import org.relaydesk.relay.Statuses;
import org.relaydesk.support.FakeProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How orders at a provider are watched: which when, in what batches, and what is noted. */
class WatchingTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final int FIRST = 50_001;

    /** So many orders at a provider that knows them, under ids from {@link #FIRST} on. */
    private void atProvider(int count) {
        shop.say(ASHA, "menu");
        long id = shop.customer(ASHA);
        shop.write(() -> {
            for (int i = 0; i < count; i++) {
                var order = shop.useCases.placeOrder().handle(new PlaceOrder.Command(id, 2, 1000, "https://x.example/" + i));
                shop.useCases.correctWallet().credit("g" + i, id, order.price(), "test");
                shop.useCases.payFromWallet().handle(order);
                order.beginSubmission("bulkpanel", shop.now());
                order.accepted(Integer.toString(FIRST + i), shop.now());
                shop.repositories.orders().update(order);
                shop.bulk.is(Integer.toString(FIRST + i), "In progress", "900");
            }
            return true;
        });
    }

    private static String id(int index) {
        return Integer.toString(FIRST + index);
    }

    private Order order(int index) {
        return shop.read(() -> shop.repositories.orders().atProvider("bulkpanel", id(index)).orElseThrow());
    }

    private List<Integer> sizes() {
        var sizes = shop.bulk.asked.stream().map(ids -> ids.split(",", -1).length).toList();
        shop.bulk.asked.clear();
        return sizes;
    }

    private long lines(String what) {
        return shop.number("select count(*) from book where what = '" + what + "'");
    }

    /** The sweep, with a provider that answers as it is told. */
    private StatusSweep sweep(Function<List<String>, StatusAnswer> panel) {
        return new StatusSweep(
                shop.repositories.orders(), new Statuses(panel),
                Booking.of(shop.useCases.applyStatus(), shop.useCases.noteAnswers()), shop.useCases.providerHealth(),
                shop.sweeps, shop.open.store().reader(), shop.open.store().writer(), shop.clock);
    }

    private int run(StatusSweep sweep) {
        return sweep.run(shop.read(() -> shop.repositories.providers().byName("bulkpanel").orElseThrow().account()));
    }

    private static StatusAnswer completed(List<String> ids) {
        Map<String, StatusAnswer.Entry> all = new LinkedHashMap<>();
        ids.forEach(id -> all.put(id, new StatusAnswer.Report("Completed", "0", "1", "0.1", "USD", "{}")));
        return new StatusAnswer.Answered(all);
    }

    @Test
    void theLongestDueIsAskedAboutFirst() {
        atProvider(150);
        shop.clock.pass(Duration.ofHours(1));
        shop.sql("update customer_order set next_poll_at = timestamp with time zone '2026-11-23 05:00:00+00'"
                + " where provider_order_id in ('" + id(149) + "', '" + id(77) + "')");
        shop.sql("update customer_order set next_poll_at = timestamp with time zone '2026-11-23 04:00:00+00'"
                + " where provider_order_id = '" + id(120) + "'");
        shop.sweep("bulkpanel");
        assertTrue(shop.bulk.asked.getFirst().startsWith(id(120) + "," + id(77) + "," + id(149) + "," + id(0)),
                shop.bulk.asked.getFirst());
        assertEquals(List.of(100, 50), sizes());
    }

    @Test
    void anOldOrderIsAskedAboutRarelyUntilItBringsNews() {
        atProvider(1);
        shop.sweep("bulkpanel");
        shop.clock.pass(Duration.ofHours(3));
        assertEquals(List.of(1, 1, 1), asked(Duration.ofMinutes(1), 15), "every five minutes");
        shop.bulk.is(id(0), "In progress", "500");
        assertEquals(List.of(1, 1), asked(Duration.ofMinutes(1), 10), "a count that moved is no news");
        assertEquals("500", order(0).remains());
        shop.bulk.is(id(0), "Processing", "500");
        assertEquals(List.of(1, 1), asked(Duration.ofMinutes(1), 6), "the one with the news, and at once the next");
        assertEquals("Processing", order(0).providerStatus());
        shop.clock.pass(Duration.ofDays(8));
        sizes();
        assertEquals(List.of(1, 1), asked(Duration.ofMinutes(30), 8), "every two hours");
    }

    private List<Integer> asked(Duration pause, int rounds) {
        shop.bulk.asked.clear();
        for (int i = 0; i < rounds; i++) {
            shop.sweep("bulkpanel");
            shop.clock.pass(pause);
        }
        return sizes();
    }

    @Test
    void whatOnlyMovesIsOneLineAndWhatStaysIsNone() {
        atProvider(120);
        shop.sweep("bulkpanel");
        assertEquals(120, lines("order.status"));
        int version = order(5).version();
        long before = shop.number("select count(*) from book");
        shop.clock.pass(Duration.ofMinutes(2));
        shop.sweep("bulkpanel");
        assertEquals(before, shop.number("select count(*) from book"), "nothing changed");
        assertEquals(version, order(5).version());
        shop.clock.pass(Duration.ofHours(2));
        shop.sweep("bulkpanel");
        assertEquals(before, shop.number("select count(*) from book"), "nothing changed but when to look again");
        assertEquals(shop.now().plus(Duration.ofMinutes(5)), order(5).nextPollAt());
        assertEquals(version, order(5).version());
        shop.clock.pass(Duration.ofMinutes(5));

        IntStream.range(0, 110).forEach(i -> shop.bulk.is(id(i), "In progress", "800"));
        shop.sweep("bulkpanel");
        assertEquals(2, lines("order.progress"), "one for each answer");
        assertEquals(before + 2, shop.number("select count(*) from book"));
        assertEquals("800", order(109).remains());
        assertEquals("900", order(110).remains());
        assertEquals(version + 1, order(5).version());
        assertEquals(120, lines("order.status"), "only a new word is told");
        var changes = shop.text("select changes from book where what = 'order.progress' order by id limit 1");
        assertTrue(Objects.requireNonNull(changes).contains("\"remains\":\"800\""), changes);
    }

    @Test
    void theRawAnswerIsKeptWhenAnythingChanged() {
        atProvider(1);
        shop.sweep("bulkpanel");
        var first = order(0).rawStatus();
        assertTrue(Objects.requireNonNull(first).contains("\"remains\":\"900\""), first);
        shop.bulk.says(id(0), "{\"status\":\"In progress\",\"remains\":\"900\",\"charge\":\"0.27819\",\"note\":\"x\"}");
        shop.sweep("bulkpanel");
        assertEquals(first, order(0).rawStatus(), "nothing that counts has changed");
        shop.bulk.says(id(0), "{\"status\":\"In progress\",\"remains\":\"900\",\"charge\":\"0.3\",\"note\":\"y\"}");
        shop.sweep("bulkpanel");
        assertTrue(Objects.requireNonNull(order(0).rawStatus()).contains("\"note\":\"y\""));
        assertEquals("0.3", order(0).charge());
        assertEquals("3572", order(0).startCount(), "what it leaves out is as it was");
        shop.bulk.says(id(0), "{\"error\":\"Incorrect order ID\"}");
        shop.sweep("bulkpanel");
        assertEquals("Incorrect order ID", order(0).rawStatus());
    }

    @Test
    void whatABatchLeftOutIsAskedForAloneInTheNextRound() {
        atProvider(30);
        shop.bulk.orders.remove(id(7));
        shop.bulk.orders.remove(id(20));
        shop.sweep("bulkpanel");
        assertEquals(List.of(30), sizes());
        shop.bulk.is(id(7), "Completed", "0");
        shop.sweep("bulkpanel");
        assertEquals(List.of(id(7), id(20)), shop.bulk.asked.stream().filter(ids -> !ids.contains(",")).sorted().toList());
        assertEquals(List.of(28, 1, 1), sizes());
        assertEquals(OrderStatus.COMPLETED, order(7).status());
        assertNotNull(order(20).held(), "asked for alone it says that it does not know it");
    }

    /** It answers the first 40 of a batch, whatever is asked. */
    @Test
    void aSmallerLimitIsLearnedAndGrowsBack() {
        atProvider(120);
        shop.bulk.status = (exchange, form) -> {
            var ids = List.of(form.getOrDefault("orders", form.getOrDefault("order", "")).split(",", -1));
            shop.bulk.tell(exchange, ids.size() == 1 ? form
                    : Map.of("orders", String.join(",", ids.subList(0, Math.min(40, ids.size())))));
        };
        shop.sweep("bulkpanel");
        assertEquals(List.of(100, 40, 20, 20), sizes(), "what was beyond it is asked at once");
        assertEquals(120, lines("order.status"));
        shop.sweep("bulkpanel");
        assertEquals(List.of(40, 40, 40), sizes());
        for (int i = 0; i < 8; i++) {
            shop.sweep("bulkpanel");
        }
        sizes();
        shop.sweep("bulkpanel");
        assertEquals(List.of(80, 40, 40), sizes(), "after ten rounds more is tried");
        shop.bulk.status = shop.bulk::tell;
        for (int i = 0; i < 20; i++) {
            shop.sweep("bulkpanel");
        }
        sizes();
        shop.sweep("bulkpanel");
        assertEquals(List.of(100, 20), sizes());
    }

    @Test
    void oneBadIdSpoilsNothing() {
        atProvider(150);
        var bad = id(70);
        var calls = new ArrayList<Integer>();
        int requests = run(sweep(ids -> {
            calls.add(ids.size());
            return !ids.contains(bad) ? completed(ids)
                    : ids.size() > 1 ? new StatusAnswer.Singly("Incorrect order ID")
                    : new StatusAnswer.Answered(Map.of(bad, new StatusAnswer.OrderError("Incorrect order ID")));
        }));
        assertEquals(149, shop.number("select count(*) from customer_order where status = 'COMPLETED'"));
        assertNotNull(order(70).held());
        assertTrue(requests <= 17, "the balance, two batches and fourteen more: " + calls);
    }

    @Test
    void aProviderThatAsksToBeLeftAloneIs() {
        atProvider(150);
        var calls = new ArrayList<Integer>();
        var sweep = sweep(ids -> {
            calls.add(ids.size());
            return ids.contains(id(0)) ? completed(ids) : new StatusAnswer.Failed("too many requests", Duration.ofSeconds(90));
        });
        run(sweep);
        assertEquals(List.of(100, 50), calls);
        assertEquals(100, shop.number("select count(*) from customer_order where status = 'COMPLETED'"));
        assertEquals("too many requests (asks to wait 90 s)", shop.text("select trouble from provider where name = 'bulkpanel'"));
        shop.clock.pass(Duration.ofSeconds(89));
        assertEquals(0, run(sweep));
        shop.clock.pass(Duration.ofSeconds(1));
        assertTrue(run(sweep) > 0);
        shop.clock.pass(Duration.ofHours(-5));
        assertTrue(run(sweep) > 0, "a wait by a clock that was set back is over");
    }

    @Test
    void aRoundCanBeSeenAndStopped() {
        atProvider(250);
        shop.clock.pass(Duration.ofSeconds(1));
        assertEquals(List.of(), shop.sweeps.all());
        var seen = new ArrayList<String>();
        FakeProvider.Behaviour tell = shop.bulk::tell;
        shop.bulk.status = (exchange, form) -> {
            var asking = shop.sweeps.of("bulkpanel").orElseThrow();
            seen.add(asking.asked() + " of " + asking.inAll() + " in " + asking.requests());
            if (asking.asked() == 100) {
                shop.sweeps.stop("bulkpanel");
            }
            tell.answer(exchange, form);
        };
        shop.sweep("bulkpanel");
        assertEquals(List.of("0 of 250 in 0", "100 of 250 in 2"), seen);
        assertEquals(200, lines("order.status"), "what was under way is booked");
        assertTrue(shop.sweeps.of("bulkpanel").isEmpty());
        assertTrue(!shop.sweeps.stop("bulkpanel"), "there is nothing to stop");

        sizes();
        shop.clock.pass(Duration.ofMinutes(2));
        shop.bulk.status = tell;
        shop.sweep("bulkpanel");
        assertTrue(shop.bulk.asked.getFirst().startsWith(id(200)), "the next round begins with what was left");
        assertEquals(List.of(100, 100, 50), sizes());
        assertEquals(250, lines("order.status"), "and comes to all");
        // two rounds of which nothing has changed, so that no order is due later than another
        shop.bulk.status = (exchange, form) -> {
            shop.sweeps.stop("bulkpanel");
            tell.answer(exchange, form);
        };
        var asked = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            shop.clock.pass(Duration.ofMinutes(2));
            shop.sweep("bulkpanel");
            asked.add(shop.bulk.asked.getLast());
        }
        assertEquals(250, asked.stream().flatMap(ids -> Stream.of(ids.split(",", -1))).distinct().count(),
                "rounds that are always stopped come to all in turn: " + asked);
    }

    @Test
    void anOrderThatTakesLongerThanItsLikeIsMarked() {
        atProvider(2);
        assertEquals(0, flag());
        shop.clock.pass(Duration.ofHours(24));
        assertEquals(0, flag(), "not before a day is over");
        shop.clock.pass(Duration.ofSeconds(1));
        assertEquals(2, flag());
        assertEquals(shop.now(), order(0).slowSince());
        assertEquals(2, lines("order.slow"));
        assertEquals(0, flag(), "once is enough");

        shop.bulk.is(id(1), "Completed", "0");
        shop.sweep("bulkpanel");
        assertNull(order(1).slowSince(), "an end takes the mark off");
        // 20 of the service that took 100 hours each
        shop.sql("insert into customer_order (number, order_id, customer_id, service_number, quantity, link, price, status, paid,"
                + " refunded, earned, refunds, late, policy_version, placed_at, submitted_at, finished_at, version)"
                + " select 90000 + x, 'OLD' || x, 1, 2, 1000, 'https://x.example/old', 0, 'COMPLETED', 0, 0, 0, 0, false, 1,"
                + " timestamp with time zone '2026-11-01 00:00:00+00', timestamp with time zone '2026-11-01 00:00:00+00',"
                + " timestamp with time zone '2026-11-05 04:00:00+00', 0 from system_range(1, 20)");
        assertEquals(1, flag(), "its like take longer than was thought");
        assertNull(order(0).slowSince());
        assertEquals(3, lines("order.slow"));
        shop.clock.pass(Duration.ofHours(77));
        assertEquals(1, flag());
        assertNotNull(order(0).slowSince());
    }

    private int flag() {
        return shop.useCases.flagSlow().run(shop.open.store().reader(), shop.open.store().writer());
    }
}
