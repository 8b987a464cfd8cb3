package org.relaydesk.adapter.store.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.conversation.AnswerByHand.Answer;
import org.relaydesk.message.Outbound;
import org.relaydesk.query.ConversationQueries.Filter;
import org.relaydesk.query.ConversationQueries.Message;
import org.relaydesk.query.ConversationQueries.Row;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Heads and threads of conversations over a real store, written by the program itself. */
class SqlConversationQueriesTest {
    @TempDir
    static Path folder;

    private static Shop shop;
    private static SqlConversationQueries queries;
    private static int people;

    @BeforeAll
    static void open() {
        shop = new Shop(folder);
        queries = new SqlConversationQueries(shop.open.store().repository(Sql::new), shop.clock);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String somebody() {
        return "9198111000" + (10 + people++);
    }

    private static Row row(String waId) {
        long customer = shop.customer(waId);
        return shop.read(() -> queries.row(customer).orElseThrow());
    }

    private static List<Message> all(String waId) {
        long customer = shop.customer(waId);
        return shop.read(() -> queries.before(customer, null, 500));
    }

    private static boolean answer(String key, String waId, String text, Duration silence) {
        long customer = shop.customer(waId);
        long seen = all(waId).stream().filter(m -> !m.place().out()).mapToLong(m -> m.place().row()).max().orElse(0);
        return shop.write(() -> {
            shop.useCases.answerByHand().handle(new Answer(key, customer, new Outbound.Text(text), seen, silence));
            return true;
        });
    }

    @Test
    void theHeadFollowsEachWordInAndOut() {
        var asha = somebody();
        shop.say(asha, "menu");
        var first = row(asha);
        assertTrue(first.out() && !first.byHand(), "the bot has answered");
        assertEquals(1, first.unread());
        assertEquals("SENT", first.state());
        shop.clock.pass(Duration.ofMinutes(2));
        shop.say(asha, "wallet");
        assertEquals(2, row(asha).unread());
        assertTrue(row(asha).at().isAfter(first.at()));

        answer("k1", asha, "I am here", Duration.ZERO);
        answer("k1", asha, "I am here", Duration.ZERO);
        assertEquals(1, shop.number("select count(*) from outbox where message_key = 'hand:k1'"), "once, however often it is sent off");
        var answered = row(asha);
        assertTrue(answered.byHand() && answered.unread() == 0 && answered.text().equals("I am here"));
        assertEquals(1, shop.number("select count(*) from book where what = 'conversation.answered' and customer_id = " + shop.customer(asha)));
    }

    @Test
    void onlyWhatWasSeenIsRead() {
        var asha = somebody();
        shop.say(asha, "menu");
        long customer = shop.customer(asha);
        long seen = all(asha).getFirst().place().row();
        shop.say(asha, "wallet");
        shop.write(() -> {
            shop.useCases.threads().seen(customer, seen);
            return true;
        });
        assertEquals(1, row(asha).unread(), "the second came meanwhile");
        shop.write(() -> {
            shop.useCases.threads().seen(customer, Long.MAX_VALUE);
            return true;
        });
        assertEquals(0, row(asha).unread());
        shop.write(() -> {
            shop.useCases.threads().unread(customer);
            return true;
        });
        assertEquals(1, row(asha).unread());
        assertTrue(shop.read(() -> queries.page(Filter.UNREAD, 0, null, 500)).stream().anyMatch(r -> r.customer() == customer));
    }

    @Test
    void anAnswerKeepsTheBotSilentAndNeverShortensItsSilence() {
        var asha = somebody();
        shop.say(asha, "menu");
        answer("s1", asha, "I take this", Duration.ofHours(12));
        var until = row(asha).silentUntil();
        assertEquals(shop.clock.instant().plus(Duration.ofHours(12)), until);
        answer("s2", asha, "One more thing", Duration.ofHours(1));
        assertEquals(until, row(asha).silentUntil());
        long customer = shop.customer(asha);
        assertTrue(shop.read(() -> queries.page(Filter.HANDED, 0, null, 500)).stream().anyMatch(r -> r.customer() == customer));
        shop.write(() -> {
            shop.useCases.handOver().handBack(customer, "seller");
            return true;
        });
        assertFalse(shop.read(() -> queries.page(Filter.HANDED, 0, null, 500)).stream().anyMatch(r -> r.customer() == customer));
        assertThrows(Refused.class, () -> answerUnknown());
    }

    private static void answerUnknown() {
        shop.write(() -> {
            shop.useCases.answerByHand().handle(new Answer("x", 999_999, new Outbound.Text("?"), 0, Duration.ZERO));
            return true;
        });
    }

    @Test
    void pagesOfAThreadAreWholeAndInOrder() {
        var asha = somebody();
        for (int i = 0; i < 9; i++) {
            shop.say(asha, i % 2 == 0 ? "menu" : "wallet");
            shop.clock.pass(Duration.ofSeconds(i % 3));
        }
        long customer = shop.customer(asha);
        var all = all(asha);
        assertEquals(all.stream().sorted(java.util.Comparator.comparing(Message::place)).toList(), all);
        assertEquals(shop.number("select (select count(*) from inbound_message where customer_id = " + customer
                + ") + (select count(*) from outbox where customer_id = " + customer + ")"), all.size());
        var paged = new ArrayList<Message>();
        var page = shop.read(() -> queries.before(customer, null, 4));
        while (!page.isEmpty()) {
            paged.addAll(0, page);
            var first = page.getFirst().place();
            page = shop.read(() -> queries.before(customer, first, 4));
        }
        assertEquals(all, paged, "backwards in pages of four nothing is left out and nothing comes twice");
        var middle = all.get(5).place();
        assertEquals(all.subList(5, 9), shop.read(() -> queries.from(customer, middle, 4)));
    }

    @Test
    void aLongListIsPagedByKey() {
        for (int i = 0; i < 5; i++) {
            shop.say(somebody(), "menu");
        }
        var all = shop.read(() -> queries.page(Filter.ALL, 0, null, 500));
        long counted = shop.read(queries::counts).getOrDefault(Filter.ALL, -1L);
        assertEquals(counted, all.size());
        var before = all.get(1);
        assertEquals(all.subList(2, 5), shop.read(() -> queries.page(Filter.ALL, 2, before, 3)));
        assertEquals(all.subList(2, 5), shop.read(() -> queries.page(Filter.ALL, 2, null, 3)), "a jump skips rows");
    }

    @Test
    void whatIsShownOfPicturesButtonsAndQrCodes() {
        var asha = somebody();
        var asked = shop.ask(asha, 1, 1000, "https://instagram.com/made.up");
        shop.graph.holds("m-9", new byte[] {1, 2, 3}, "image/png");
        shop.hook(Hooks.attachment(shop.nextId(), asha, shop.now(), "image", "m-9", "image/png", ""));
        shop.work();
        var all = all(asha);
        assertTrue(all.stream().anyMatch(m -> m.kind().equals("BUTTONS") && m.choices().size() >= 2));
        assertTrue(all.stream().anyMatch(m -> m.media() != null && m.media().upi() != null && m.text().contains(asked.order())));
        assertTrue(all.stream().anyMatch(m -> m.kind().equals("PICTURE") && m.media() != null && m.media().sha256() != null));
        long customer = shop.customer(asha);
        var head = shop.read(() -> queries.head(customer).orElseThrow());
        assertEquals(asked.order(), head.newest());
        assertEquals(asked.order(), head.open().getFirst().order());
        assertTrue(head.mismatch() != null && row(asha).mismatch(), "his picture waits for the seller");
    }
}
