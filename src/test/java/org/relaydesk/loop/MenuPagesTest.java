package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.Settings;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The menu of a store with more than a list holds: by rows, by numbers and by words, on and back. */
class MenuPagesTest extends SharedShopTest {
    MenuPagesTest(@TempDir Path folder) {
        super(new Shop(folder, MenuPagesTest::large), Duration.ZERO);
    }

    /** Twenty-five services of the first category, and twenty categories more. */
    private static void large(JsonObject settings) {
        var services = settings.getAsJsonArray("services");
        services.asList().clear();
        for (int i = 1; i <= 25; i++) {
            services.add(Settings.service(i, "Boost " + i, "Boosts", "10.00", "bulkpanel", "b" + i));
        }
        for (int i = 1; i <= 20; i++) {
            services.add(Settings.service(100 + i, "Single " + i, "Kind " + i, "10.00", "bulkpanel", "s" + i));
        }
    }

    @BeforeEach
    void begin() {
        shop.sql("update service set on_sale = true");
    }

    private List<String> rows() {
        var rows = new ArrayList<String>();
        shop.graph.to(customer).getLast().raw().getAsJsonObject("interactive").getAsJsonObject("action")
                .getAsJsonArray("sections").get(0).getAsJsonObject().getAsJsonArray("rows")
                .forEach(row -> rows.add(row.getAsJsonObject().get("id").getAsString()));
        return rows;
    }

    private static List<String> services(int from, int to) {
        var ids = new ArrayList<String>();
        for (int i = from; i <= to; i++) {
            ids.add("svc:" + i);
        }
        return ids;
    }

    private static List<String> with(List<String> ids, String... more) {
        var all = new ArrayList<>(ids);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void byRowsOnAndBack() {
        shop.say(customer, "menu");
        assertEquals(10, rows().size());
        assertEquals("more:9:cat:Kind 8", rows().getLast());
        shop.choose(customer, rows().getLast());
        assertEquals("cat:Kind 9", rows().getFirst());
        assertEquals(List.of("back:9:cat:Kind 9", "more:17:cat:Kind 16"), rows().subList(8, 10));
        shop.choose(customer, rows().getLast());
        assertEquals(List.of("cat:Kind 17", "cat:Kind 18", "cat:Kind 19", "cat:Kind 20", "back:17:cat:Kind 17"), rows());
        shop.choose(customer, rows().getLast());
        assertEquals("cat:Kind 9", rows().getFirst());
        shop.choose(customer, "back:9:cat:Kind 9");
        assertEquals("cat:Boosts", rows().getFirst());

        shop.choose(customer, "cat:Boosts");
        assertEquals(with(services(1, 9), "more:9:svc:9"), rows());
        shop.choose(customer, "more:9:svc:9");
        assertEquals(with(services(10, 17), "back:9:svc:10", "more:17:svc:17"), rows());
        shop.choose(customer, "more:17:svc:17");
        assertEquals(with(services(18, 25), "back:17:svc:18"), rows());
        shop.choose(customer, "svc:20");
        assertTrue(last().startsWith("*Boost 20*"), last());
    }

    @Test
    void byNumbersAndWordsAsWithoutLists() {
        shop.say(customer, "menu");
        shop.say(customer, "1");
        assertEquals(with(services(1, 9), "more:9:svc:9"), rows());
        shop.say(customer, "0");
        assertEquals("svc:10", rows().getFirst());
        shop.say(customer, "10");
        assertEquals("svc:18", rows().getFirst(), "the tenth of what was shown is the row for the rest");
        shop.say(customer, "back");
        assertEquals("svc:10", rows().getFirst());
        shop.say(customer, "पीछे");
        assertEquals("svc:1", rows().getFirst());
        shop.say(customer, "More");
        shop.say(customer, "३");
        assertTrue(last().startsWith("*Boost 12*"), "the third of what was shown: " + last());
        shop.say(customer, "back");
        assertEquals("svc:1", rows().getFirst(), "back to the list");
        shop.say(customer, "back");
        assertEquals("cat:Boosts", rows().getFirst(), "and to the categories");
        shop.say(customer, "kind 19");
        assertEquals(List.of("svc:119"), rows(), "a name of another page");
    }

    @Test
    void oneStepBackFromTheLinkAndTheConfirmation() {
        shop.say(customer, "menu");
        shop.choose(customer, "svc:3");
        shop.say(customer, "500");
        shop.say(customer, "back");
        assertTrue(last().contains("How many?"), last());
        shop.say(customer, "600");
        shop.say(customer, "x.example/wrong");
        shop.say(customer, "back");
        assertTrue(last().contains("Send the link"), last());
        shop.say(customer, "x.example/right");
        assertTrue(last().startsWith("*Boost 3* · 600 → https://x.example/right"), last());
    }

    @Test
    void whatIsNotInTheListShowsTheSamePageAgain() {
        shop.say(customer, "menu");
        shop.say(customer, "more");
        shop.say(customer, "57");
        assertEquals("cat:Kind 9", rows().getFirst());
        shop.say(customer, "something else");
        assertEquals("cat:Kind 9", rows().getFirst());
        shop.say(customer, "2");
        assertEquals(List.of("svc:110"), rows());
    }

    /** The page goes on behind what was shown last, whatever has come and gone before it. */
    @Test
    void aCatalogueThatChangedMeanwhileSkipsNothing() {
        shop.say(customer, "menu");
        shop.say(customer, "1");
        shop.sql("update service set on_sale = false where number in (2, 3, 4)");
        shop.say(customer, "0");
        assertEquals("svc:10", rows().getFirst(), "none is left out");
        shop.sql("update service set on_sale = true");
        shop.say(customer, "back");
        assertEquals("svc:1", rows().get(0));

        // a number means what was shown, also when something else stands there now
        shop.sql("update service set on_sale = false where number in (1, 2)");
        shop.say(customer, "3");
        assertTrue(last().startsWith("*Boost 3*"), last());
        shop.say(customer, "menu");
        shop.say(customer, "1");
        shop.sql("update service set on_sale = false where number = 5");
        shop.say(customer, "3");
        assertEquals("There is no service \"5\". Write *menu* to see what there is.", last(), "and never another in its place");

        // what stood at the end is gone: the last page of what there is
        shop.sql("update service set on_sale = number <= 8 or number > 100");
        shop.choose(customer, "more:17:svc:17");
        assertEquals(services(1, 8), rows());
    }

    @Test
    void anOldListWorksInAnotherStep() {
        shop.say(customer, "buy 1 500 x.example/a");
        shop.choose(customer, "more:9:svc:9");
        assertEquals("svc:10", rows().getFirst());
        shop.press(customer, "pay_upi");
        assertTrue(last().startsWith("There is no order to confirm"), last());
    }
}
