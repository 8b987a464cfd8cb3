package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.GraphFault;
import org.relaydesk.support.GraphFault.Effect;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever the Cloud API does: each message reaches its customer, or waits or is dead with a reason; none is lost, none goes out a third time. */
class GraphFaultsTest {
    private static final int CUSTOMERS = 14;
    private static final int EACH = 3;

    @TempDir
    Path folder = Path.of("");

    /** One way after the other, for a message each: what becomes of it at once. */
    @Test
    void eachWayLeavesItsMessageInItsState() {
        try (var shop = new Shop(folder)) {
            int customer = 0;
            for (var fault : GraphFault.all()) {
                var asha = "91980000" + (2_000 + ++customer);
                shop.graph.messages = (exchange, message) -> fault.answer(shop.graph, exchange, message);
                // what is slowed down for all is over
                shop.clock.pass(Duration.ofMinutes(1));
                shop.say(asha, "wallet");
                var state = shop.text("select state from outbox where customer_id = " + shop.customer(asha));
                boolean first = fault.name().startsWith("another") && "SENT".equals(state);
                assertEquals(switch (fault.effect()) {
                    case AGAIN -> "DUE";
                    case NEVER -> "DEAD";
                    case CLOSED -> "WAITING_FOR_WINDOW";
                    case UNCLEAR -> first ? "SENT" : "SENDING";
                }, state, fault.name());
                assertEquals(fault.taken() ? 1 : 0, shop.told(asha).size(), fault.name());
                // nobody else's turn waits for it
                shop.sql("update outbox set state = 'DEAD' where state in ('DUE', 'SENDING')");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void inAStormNothingIsLostOrSentAThirdTime(long seed) {
        try (var shop = new Shop(folder)) {
            new Storm(shop, new Random(seed)).run();
        }
    }

    /** Customers who ask, a Graph API that fails in most of its calls, and statuses that come late, twice and in any order. */
    private static final class Storm {
        private static final List<GraphFault> FAULTS = GraphFault.all();

        private record Status(Instant due, String body) {}

        private final Shop shop;
        private final Random random;
        private final List<Status> statuses = new ArrayList<>();
        private final Map<String, Integer> sends = new HashMap<>();
        private final Set<String> sentAnew = new HashSet<>();
        private int heard;
        private boolean calm;

        Storm(Shop shop, Random random) {
            this.shop = shop;
            this.random = random;
            shop.graph.messages = (exchange, message) -> {
                var fault = FAULTS.get(random.nextInt(FAULTS.size()));
                boolean may = fault.effect() != Effect.NEVER || random.nextInt(4) == 0;
                if (!calm && may && random.nextInt(10) < 7) {
                    if (fault.effect() == Effect.CLOSED) {
                        sentAnew.add(message.get("biz_opaque_callback_data").getAsString());
                    }
                    fault.answer(shop.graph, exchange, message);
                } else {
                    shop.graph.accept(exchange, message);
                }
            };
        }

        void run() {
            for (int n = 0; n < EACH; n++) {
                for (int c = 0; c < CUSTOMERS; c++) {
                    shop.hook(Hooks.text(shop.nextId(), customer(c), shop.now(), n % 2 == 0 ? "wallet" : "orders"));
                }
                minutes(12);
            }
            calm = true;
            minutes(100);
            for (int c = 0; c < CUSTOMERS; c++) {
                shop.hook(Hooks.text(shop.nextId(), customer(c), shop.now(), "wallet"));
            }
            minutes(30);
            look();
        }

        private static String customer(int number) {
            return "91980000" + (3_000 + number);
        }

        private void minutes(int many) {
            for (int i = 0; i < many; i++) {
                shop.clock.pass(Duration.ofMinutes(1));
                shop.work();
                hear();
                tell();
            }
        }

        /** What became of it is told within a quarter of an hour, once or twice. */
        private void hear() {
            for (; heard < shop.graph.sent.size(); heard++) {
                var sent = shop.graph.sent.get(heard);
                sends.merge(sent.key(), 1, Integer::sum);
                var words = random.nextInt(12) == 0 ? List.of("failed") : List.of("sent", "delivered");
                for (var word : words) {
                    for (int times = random.nextInt(3) == 0 ? 2 : 1; times > 0; times--) {
                        var due = shop.now().plusSeconds(random.nextInt(13 * 60));
                        statuses.add(new Status(due, Hooks.status(
                                sent.wamid(), sent.to(), shop.now(), word, sent.key(), word.equals("failed") ? Integer.valueOf(131026) : null)));
                    }
                }
            }
        }

        private void tell() {
            Collections.shuffle(statuses, random);
            var now = shop.now();
            statuses.stream().filter(s -> !s.due().isAfter(now)).forEach(s -> shop.hook(s.body()));
            statuses.removeIf(s -> !s.due().isAfter(now));
            while (shop.workInbox() > 0) {
                // all of them
            }
        }

        private void look() {
            var taken = new HashSet<>(shop.graph.sent.stream().map(FakeGraph.Sent::key).toList());
            var rows = shop.read(() -> shop.open.store().repository(Sql::new)
                    .rows("select * from outbox order by id", Map.of()));
            assertEquals(CUSTOMERS * (EACH + 1), rows.size());
            for (var row : rows) {
                var what = row.words("message_key") + " is " + row.words("state") + ": " + row.words("trouble");
                switch (row.words("state")) {
                    case "SENT", "DELIVERED", "READ" -> assertTrue(taken.contains(row.words("message_key")), what);
                    case "DEAD" -> assertTrue(!row.words("trouble").isBlank(), what);
                    default -> throw new AssertionError(what);
                }
            }
            assertTrue(rows.stream().filter(r -> r.words("state").equals("DELIVERED")).count() > rows.size() / 2, "most have arrived");
            sends.forEach((key, times) -> assertTrue(times <= 2, key + " went out " + times + " times"));
            inOrder(rows);
        }

        /** Each customer's in the order in which they were written, but those that had to wait for his next word. */
        private void inOrder(List<SqlRow> rows) {
            var place = new HashMap<String, Long>();
            rows.forEach(row -> place.put(row.words("message_key"), row.number("id")));
            for (int c = 0; c < CUSTOMERS; c++) {
                var first = shop.graph.to(customer(c)).stream().map(FakeGraph.Sent::key).distinct()
                        .filter(key -> !sentAnew.contains(key)).map(place::get).toList();
                assertEquals(first.stream().sorted().toList(), first, customer(c) + " was told in order");
            }
        }
    }
}
