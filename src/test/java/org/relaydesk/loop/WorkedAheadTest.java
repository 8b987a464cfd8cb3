package org.relaydesk.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.money.Paise;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What waits in the inbox is worked ahead; what comes of it is what comes of it one after the other. */
class WorkedAheadTest {
    private static final int CUSTOMERS = 14;
    /** All that a body leaves, with the numbers that depend on whose turn it was. */
    private static final List<String> LEFT = List.of(
            "select id, state, attempts, trouble from inbox order by id",
            "select id, message_id, customer_id, text from inbound_message order by id",
            "select id, name, phone, last_message_at from customer order by id",
            "select customer_id, step, service, quantity, link from dialogue order by customer_id",
            "select number, order_id, customer_id, link, price, status from customer_order order by number",
            "select id, order_number, paise, state from payment_request order by id",
            "select id, credit_key, paise, state, why from bank_credit order by id",
            "select id, message_key, customer_id, order_number, text from outbox order by id");

    @TempDir
    Path folder = Path.of("");

    private Path place(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    /** How a body comes to a shop. */
    private interface Body {
        void to(Shop shop);
    }

    private static String customer(int number) {
        return "9198123001" + (10 + number);
    }

    /** Each customer's words in their order, the customers in the order of chance; among them what nothing can be made of. */
    private static List<Body> bodies(Shop shop, Random random) {
        var waiting = new ArrayList<Deque<Body>>();
        for (int i = 0; i < CUSTOMERS; i++) {
            var from = customer(i);
            var words = new ArrayDeque<Body>();
            for (var text : List.of("menu", "buy 1 1000 https://instagram.com/made." + i, "", "wallet", "help")) {
                var id = "wamid.ahead" + i + "." + words.size();
                var body = text.isEmpty() ? Hooks.button(id, from, shop.now(), "pay_upi") : Hooks.text(id, from, shop.now(), text);
                words.add(to -> to.hook(body));
            }
            waiting.add(words);
        }
        var strange = new ArrayDeque<Body>();
        strange.add(to -> to.hook("{\"object\":\"a made-up thing\"}"));
        strange.add(to -> to.hook(Hooks.text("wamid.nobody", "", shop.now(), "menu")));
        var sms = Phone.credit(Paise.of(12_345), "600000000001", shop.now());
        strange.add(to -> assertEquals(200, to.phone.sms(Phone.BANK, sms, to.now())));
        strange.add(to -> to.hook("no JSON at all"));
        waiting.add(strange);
        var all = new ArrayList<Body>();
        while (!waiting.isEmpty()) {
            var next = waiting.get(random.nextInt(waiting.size()));
            all.add(next.removeFirst());
            waiting.removeIf(Deque::isEmpty);
        }
        return all;
    }

    private static List<String> left(Shop shop) {
        return LEFT.stream().flatMap(sql -> shop.read(() -> shop.open.store().repository(Sql::new).rows(sql)).stream()
                .map(row -> sql + ": " + row)).toList();
    }

    @Test
    void theSameComesOfThemAsOneAfterTheOther() throws IOException {
        for (int seed : List.of(1, 2)) {
            try (var ahead = new Shop(place("ahead" + seed)); var single = new Shop(place("single" + seed))) {
                bodies(ahead, new Random(seed)).forEach(body -> body.to(ahead));
                while (ahead.workInbox() > 0) {
                    // helping by helping
                }
                for (var body : bodies(single, new Random(seed))) {
                    body.to(single);
                    assertEquals(1, single.workInbox());
                }
                assertEquals(left(single), left(ahead));
                assertEquals(CUSTOMERS, ahead.number("select count(*) from customer_order"));
                assertTrue(ahead.number("select count(*) from inbox where state = 'DEAD'") >= 2, "some were nothing");
            }
        }
    }
}
