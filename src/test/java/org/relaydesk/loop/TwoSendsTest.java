package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A message whose answer was lost and that was sent twice has two ids: ticks of either count, a failure of one alone does not. */
class TwoSendsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    /** The two sends of one message: {@code first} and {@code second} as WhatsApp named them. */
    private record Twice(String asha, String key, String first, String second) {
        private String state() {
            return String.valueOf(shop.text("select state from outbox where message_key = '" + key + "'"));
        }

        /** Words such as {@code 1:delivered+key 2:failed}, each a webhook; the second number is an error's code. */
        private void words(List<String> words) {
            for (var word : words) {
                var parts = word.replace("+key", "").split("[:/]", -1);
                var error = parts[1].equals("failed") ? Integer.valueOf(parts.length == 3 ? parts[2] : "131026") : null;
                shop.hook(Hooks.status(
                        parts[0].equals("1") ? first : second, asha, shop.now(), parts[1], word.endsWith("+key") ? key : null, error));
                shop.clock.pass(Duration.ofMillis(10));
            }
            while (shop.workInbox() > 0) {
                // all of them
            }
        }
    }

    @BeforeAll
    static void open() {
        shop = new Shop(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Twice twice() {
        var asha = "9198000001" + (10 + CUSTOMERS.incrementAndGet());
        shop.graph.messages = (exchange, message) -> {
            shop.graph.take(message);
            exchange.close();
        };
        shop.say(asha, "wallet");
        shop.graph.messages = shop.graph::accept;
        shop.clock.pass(Duration.ofMinutes(10));
        shop.work();
        var sent = shop.graph.to(asha);
        assertEquals(2, sent.size());
        return new Twice(asha, sent.getFirst().key(), sent.getFirst().wamid(), sent.getLast().wamid());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1:sent+key;SENT",
        "1:delivered+key;DELIVERED",
        "1:delivered+key 1:read;READ",
        "1:failed+key;SENT",
        "1:failed+key 1:sent;SENT",
        "2:failed;DEAD",
        "2:failed 1:failed+key;DEAD",
        "1:failed+key 2:failed;DEAD",
        "1:sent+key 2:failed;SENT",
        "1:sent+key 2:failed 1:failed;DEAD",
        "1:sent+key 2:failed 2:sent;SENT",
        "1:sent+key 2:failed 1:delivered;DELIVERED",
        "1:sent+key 1:failed 2:delivered 2:failed;DELIVERED",
        "2:failed 1:sent+key;SENT",
        "2:failed 1:delivered+key;DELIVERED",
        "2:failed 1:failed+key 1:delivered;DELIVERED",
        "2:delivered 1:failed+key;DELIVERED",
        "1:read+key 2:delivered;READ",
        "1:delivered;SENT",
        "2:failed 2:sent;DEAD",
        "2:failed+key 1:failed+key 2:sent 1:sent+key;DEAD"})
    void whatIsSaidOfEither(String words, String state) {
        var twice = twice();
        twice.words(List.of(words.split(" ", -1)));
        assertEquals(state, twice.state(), words);
    }

    /** In whatever order and however often they come: it has failed only where both have. */
    @Test
    void theOrderOfWordsDoesNotMatter() {
        var random = new Random(20_261_123);
        var fates = List.of("sent", "sent delivered", "sent delivered read", "failed", "sent failed");
        for (int round = 0; round < 12; round++) {
            var one = fates.get(random.nextInt(fates.size()));
            var other = fates.get(random.nextInt(fates.size()));
            var words = new ArrayList<String>();
            for (var word : one.split(" ", -1)) {
                words.add("1:" + word + "+key");
            }
            for (var word : other.split(" ", -1)) {
                words.add("2:" + word + (random.nextBoolean() ? "+key" : ""));
            }
            words.add(words.get(random.nextInt(words.size())));
            Collections.shuffle(words, random);
            var twice = twice();
            twice.words(words);
            assertEquals(expected(one + " " + other, one, other), twice.state(), one + " and " + other + ", told as " + words);
        }
    }

    private static String expected(String all, String one, String other) {
        boolean bothFailed = one.endsWith("failed") && other.endsWith("failed");
        return all.contains("read") ? "READ" : all.contains("delivered") ? "DELIVERED" : bothFailed ? "DEAD" : "SENT";
    }

    @Test
    void aStatusThatIsFasterThanTheSecondAnswerKeepsBothIds() {
        var asha = "919800000201";
        shop.graph.messages = (exchange, message) -> {
            shop.graph.take(message);
            exchange.close();
        };
        shop.say(asha, "wallet");
        var first = shop.graph.to(asha).getLast();
        shop.graph.messages = (exchange, message) -> {
            shop.hook(Hooks.status(first.wamid(), asha, shop.now(), "sent", first.key(), null));
            shop.workInbox();
            shop.graph.accept(exchange, message);
        };
        shop.clock.pass(Duration.ofMinutes(10));
        shop.work();
        var twice = new Twice(asha, first.key(), first.wamid(), shop.graph.to(asha).getLast().wamid());
        twice.words(List.of("1:failed"));
        assertEquals("SENT", twice.state(), "the second lives");
        twice.words(List.of("2:read"));
        assertEquals("READ", twice.state());
    }

    /** A failure that WhatsApp calls its own is for certain: nobody has read it, so that it may go again. */
    @ParameterizedTest
    @CsvSource({"131000", "131056", "130429"})
    void whatFailedForAWhileIsSentAgain(int code) {
        shop.graph.messages = shop.graph::accept;
        var asha = "9198000003" + (10 + CUSTOMERS.incrementAndGet());
        shop.say(asha, "wallet");
        var sent = shop.graph.to(asha).getFirst();
        shop.hook(Hooks.status(sent.wamid(), asha, shop.now(), "failed", null, code));
        shop.work();
        shop.clock.pass(Duration.ofMinutes(1));
        shop.work();
        assertEquals(List.of(sent.key(), sent.key()), shop.graph.to(asha).stream().map(FakeGraph.Sent::key).toList());
    }

    @Test
    void anIdThatWhatsAppGivesTwiceBelongsToTheFirst() {
        shop.graph.messages = (exchange, message) -> {
            shop.graph.take(message);
            FakeGraph.answer(exchange, 200, "{\"messages\":[{\"id\":\"wamid.same\"}]}");
        };
        shop.say("919800000401", "wallet");
        shop.say("919800000402", "wallet");
        shop.graph.messages = shop.graph::accept;
        var other = shop.graph.to("919800000402").getFirst();
        assertEquals("SENDING", shop.text("select state from outbox where message_key = '" + other.key() + "'"));
        shop.hook(Hooks.status("wamid.same", "919800000402", shop.now(), "delivered", other.key(), null));
        shop.workInbox();
        assertEquals("DELIVERED", shop.text("select state from outbox where message_key = '" + other.key() + "'"));
        assertEquals("SENT", shop.text("select state from outbox where gateway_id = 'wamid.same'"));
    }
}
