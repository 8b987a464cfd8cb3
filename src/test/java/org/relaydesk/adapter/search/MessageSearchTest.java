package org.relaydesk.adapter.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlMessages;
import org.relaydesk.adapter.store.query.SqlPeople;
import org.relaydesk.query.ConversationSearch.Found;
import org.relaydesk.query.ConversationSearch.Hit;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Over a real store with real messages in and out, and a real index. */
class MessageSearchTest {
    private static final String FIT = "919812300001";
    private static final String YOGA = "919812300002";

    @TempDir
    static Path folder;

    private static Shop shop;
    private static String order;

    @BeforeAll
    static void open() {
        shop = new Shop(folder);
        shop.say(FIT, "Kindly look at my Reels, nothing moves since Tuesday");
        shop.say(YOGA, "मेरा पेमेंट हो गया है, फ़ॉलोअर्स कब आएँगे?");
        shop.say(FIT, "instagram.com/fit.daily_one is the link\nand the amount was ₹149.37");
        order = shop.ask(FIT, 1, 1000, "https://instagram.com/fit.daily").order();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static MessageSearch at(Path place) {
        return of(place, shop);
    }

    private static MessageSearch of(Path place, Shop shop) {
        var sql = shop.open.store().repository(Sql::new);
        return new MessageSearch(place, new SqlMessages(sql), new SqlPeople(sql), shop.open.store().reader());
    }

    private static Found find(MessageSearch search, String typed) {
        return shop.read(() -> search.find(typed, 20));
    }

    private static List<String> marked(Hit hit) {
        return hit.snippet().marks().stream().map(mark -> hit.snippet().text().substring(mark.from(), mark.to())).toList();
    }

    @Test
    void beginningsOfWordsAreFoundInAnyCaseAndScript(@TempDir Path place) {
        try (var search = at(place)) {
            assertFalse(find(search, "kindly").complete(), "nothing was read yet");
            search.follow();
            var kindly = find(search, "REEL kind");
            assertTrue(kindly.complete());
            assertEquals(1, kindly.messages().size());
            assertEquals(List.of("Kind", "Reel"), marked(kindly.messages().getFirst()));
            assertEquals(shop.customer(FIT), kindly.messages().getFirst().customer());
            assertEquals(List.of(), find(search, "reels gone").messages(), "all words must be there");
            assertEquals(List.of(), find(search, "eels").messages(), "a word's end is not its beginning");

            var hindi = find(search, "पेमें").messages();
            assertEquals(1, hindi.size());
            assertEquals(shop.customer(YOGA), hindi.getFirst().customer());
            assertEquals(1, find(search, "फॉलो").messages().size(), "the dot below changes nothing");
            assertEquals(1, find(search, "daily_one").messages().size(), "a link falls into words");
            assertTrue(find(search, "149.37").messages().size() >= 1);
        }
    }

    @Test
    void oursAreFoundTooAndTheNewestComeFirst(@TempDir Path place) {
        try (var search = at(place)) {
            search.follow();
            var found = find(search, order.toLowerCase(java.util.Locale.ROOT));
            assertTrue(found.messages().stream().anyMatch(hit -> hit.place().out()), "what we wrote of the order");
            assertEquals(shop.customer(FIT), found.people().getFirst().customer(), "and whose it is");
            assertEquals(order, found.people().getFirst().why());
            var times = found.messages().stream().map(hit -> hit.place().at()).toList();
            assertEquals(times.stream().sorted(java.util.Comparator.reverseOrder()).toList(), times);
        }
    }

    @Test
    void peopleAreFoundByTheirNumber(@TempDir Path place) {
        try (var search = at(place)) {
            var found = find(search, "98123 00002").people();
            assertEquals(List.of(shop.customer(YOGA)), found.stream().map(person -> person.customer()).toList());
            assertEquals("+919812300002", found.getFirst().why());
        }
    }

    @Test
    void peopleAreFoundAsTheyAreCalledNow(@TempDir Path place, @TempDir Path own, @TempDir Path another) {
        try (var people = new Shop(own)) {
            people.say("919812300021", "menu");
            people.say("919812300022", "menu");
            long one = people.customer("919812300021");
            long two = people.customer("919812300022");
            try (var search = of(place, people)) {
                search.follow();
                assertEquals(List.of(two, one), shopPeople(people, search, "asha"), "who wrote last comes first");
                rename(people, one, "Zoya Fernández");
                rename(people, two, "कविता राव");
                people.say("919812300023", "menu");
                search.follow();
                long three = people.customer("919812300023");
                assertEquals(List.of(), shopPeople(people, search, "zoya kavita"));
                assertEquals(List.of(one), shopPeople(people, search, "FERNANDEZ zo"), "in any order and case");
                assertEquals(List.of(two), shopPeople(people, search, "कवि"));
                assertEquals(List.of(three), shopPeople(people, search, "asha"), "nobody else is called so any more");
                assertEquals(List.of(three), shopPeople(people, search, "300023"));

                people.write(() -> {
                    people.useCases.mergeCustomers().handle(one, two, "the same person");
                    return true;
                });
                search.follow();
                assertEquals(List.of(), shopPeople(people, search, "कवि"), "he goes on as the other");
                assertEquals(List.of(one), shopPeople(people, search, "300022"), "whose number it is now");
            }
            try (var anew = of(another, people)) {
                anew.follow();
                assertEquals(List.of(one), shopPeople(people, anew, "300022"));
                assertEquals(List.of(one), shopPeople(people, anew, "zoya"));
                assertEquals(List.of(), shopPeople(people, anew, "oya"));
            }
        }
    }

    private static void rename(Shop people, long customer, String name) {
        people.write(() -> {
            var row = people.repositories.customers().byId(customer).orElseThrow();
            row.named(name);
            people.repositories.customers().update(row);
            return true;
        });
    }

    private static List<Long> shopPeople(Shop people, MessageSearch search, String typed) {
        return people.read(() -> search.find(typed, 20)).people().stream().map(person -> person.customer()).toList();
    }

    @Test
    void whatComesIsFollowedAndKeptOverARestart(@TempDir Path place) {
        try (var search = at(place)) {
            assertTrue(search.follow() > 0);
            assertEquals(0, search.follow(), "nothing is read twice");
            shop.say(YOGA, "a zebra crossed the road");
            assertEquals(0, find(search, "zebra").messages().size());
            assertTrue(search.follow() > 0);
            assertEquals(1, find(search, "zebra").messages().size());
        }
        try (var again = at(place)) {
            assertEquals(0, again.follow(), "all of it was there still");
            assertEquals(1, find(again, "zebra").messages().size());
        }
    }

    @Test
    void whatASuddenEndLostIsReadAgainOnce(@TempDir Path place, @TempDir Path later) throws IOException {
        try (var search = at(place)) {
            search.follow();
        }
        shop.say(FIT, "an okapi stood in the rain");
        try (var search = at(place)) {
            assertTrue(search.follow() > 0);
            assertEquals(1, find(search, "okapi").messages().size());
            // the power goes: what is on the disk now is all there is
            copy(place, later);
        }
        try (var after = at(later)) {
            assertTrue(after.follow() > 0, "the last ones were not written yet");
            assertEquals(1, find(after, "okapi").messages().size());
            assertEquals(1, find(after, "kindly").messages().size());
        }
    }

    @Test
    void aMissingOrDamagedIndexIsMadeAnew(@TempDir Path place) throws IOException {
        long all;
        try (var search = at(place)) {
            all = search.follow();
        }
        try (var files = Files.list(place.resolve(MessageSearch.FOLDER))) {
            var largest = files.max(java.util.Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
            var bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }
        try (var search = at(place)) {
            assertEquals(all, search.follow(), "one wrong bit, and all is read again");
            assertEquals(1, find(search, "kindly").messages().size());
        }
        try (var files = Files.list(place.resolve(MessageSearch.FOLDER))) {
            for (var file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (var search = at(place)) {
            assertEquals(all, search.follow());
            assertEquals(1, find(search, "kindly").messages().size());
        }
    }

    @Test
    void anIndexOfAnotherStoreIsMadeAnew(@TempDir Path place, @TempDir Path other) {
        try (var search = at(place); var elsewhere = new Shop(other)) {
            elsewhere.countFrom(500);
            elsewhere.say("919812300009", "a walrus of another shop");
            elsewhere.say("919812300009", "menu");
            var foreign = of(place, elsewhere);
            foreign.follow();
            foreign.close();
            assertTrue(search.follow() > 0);
            assertEquals(0, find(search, "walrus").messages().size());
            assertEquals(1, find(search, "kindly").messages().size());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        var into = Files.createDirectories(to.resolve(MessageSearch.FOLDER));
        try (var files = Files.list(from.resolve(MessageSearch.FOLDER))) {
            for (var file : files.toList()) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
        }
    }
}
