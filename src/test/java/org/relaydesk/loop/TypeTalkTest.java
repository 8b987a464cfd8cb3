package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.Kinds;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How the bot asks for what a type of service needs, and shows it. */
class TypeTalkTest {
    private static final String ASHA = "919800000001";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder, Kinds::everyType);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theConfirmStepShowsWhatWasGiven() {
        TypesTest.says(shop, ASHA, "buy 103 5 https://x.example/a / Lovely picture of a very long evening!⏎Two");
        assertEquals("""
                *Service 103* · 2 → https://x.example/a
                Comments: 2: Lovely picture of a very long evenin…
                Price ₹0.30 · no refill cover

                Check the link once more: what was delivered to a wrong link can't be refunded.
                2 Pay by UPI · 3 Cancel""",
                shop.told(ASHA).getLast());
        TypesTest.says(shop, ASHA, "buy 1 1000 https://instagram.com/a");
        assertTrue(shop.told(ASHA).getLast().contains("\nIn runs: write *drip 10 60*"), shop.told(ASHA).getLast());
        TypesTest.says(shop, ASHA, "drip 10 60");
        assertTrue(shop.told(ASHA).getLast().contains("\n10 runs of 100, every 60 min\nPrice ₹149.00"), shop.told(ASHA).getLast());
        TypesTest.says(shop, ASHA, "menu / →svc:115 / asha.k / 100 / 200 / 10 / 15 / 31/12/2030");
        assertTrue(shop.told(ASHA).getLast().startsWith(
                "*Service 115* · 2,000 → asha.k\nUsername: asha.k\nFor each post, at least: 100\nFor each post, at most: 200\n"
                        + "New posts: 10\nMinutes after a post: 15\nUntil: 31/12/2030\nPrice ₹298.00"), shop.told(ASHA).getLast());
    }

    @Test
    void whatIsLongestFitsIntoAConfirmation() {
        shop.sql("update service set name = '" + "N".repeat(100) + "' where number in (106, 116)");
        shop.say(ASHA, "hi");
        shop.gift(ASHA, 1_000_000);
        TypesTest.says(shop, ASHA, "buy 106 1000 x.example/" + "a".repeat(900) + " / " + "u".repeat(100) + " b / " + "h".repeat(100) + " t");
        assertTrue(shop.graph.to(ASHA).getLast().raw().toString().contains("pay_wallet"));
        TypesTest.says(shop, ASHA, "buy 116 1000 x.example/" + "a".repeat(900) + " / " + "I".repeat(60) + " / 5 / 1 / " + "k".repeat(200));
        assertTrue(shop.graph.to(ASHA).getLast().raw().toString().contains("pay_wallet"));
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @Test
    void fewChoicesAreOfferedAsButtonsAndRows() {
        TypesTest.says(shop, ASHA, "buy 116 200 x.example/a / in");
        var devices = shop.graph.to(ASHA).getLast().raw().toString();
        assertTrue(devices.contains("\"id\":\"field:device:1\"") && devices.contains("\"id\":\"field:device:5\""), devices);
        TypesTest.says(shop, ASHA, "1");
        var traffic = shop.graph.to(ASHA).getLast().raw().toString();
        assertTrue(traffic.contains("\"id\":\"field:type_of_traffic:3\"") && traffic.contains("\"type\":\"button\""), traffic);
    }

    @Test
    void longAnswersInAnyScriptAreKept() {
        var comment = "बहुत ही सुंदर तस्वीर है, देखकर मन खुश हो गया! ".repeat(9).strip();
        shop.sql("update service set max_quantity = 100 where number = 103");
        TypesTest.says(shop, ASHA, "buy 103 1 x.example/a");
        shop.say(ASHA, (comment + "\n").repeat(40));
        shop.press(ASHA, "pay_upi");
        shop.credit(shop.asked(ASHA).amount(), shop.utr());
        assertEquals((comment + "\n").repeat(40).strip(), shop.bulk.forms.getFirst().get("comments"));
    }

    @Test
    void aPartIsGivenBackByTheUnits() {
        TypesTest.says(shop, ASHA, "buy 103 1 x.example/a / One⏎Two⏎Three⏎Four");
        shop.press(ASHA, "pay_upi");
        shop.credit(shop.asked(ASHA).amount(), shop.utr());
        var order = shop.order("SMM10001");
        shop.bulk.is("23501", "Partial", "1");
        shop.sweep();
        assertEquals(order.paid().proRata(1, 4), shop.wallet(ASHA));
    }

    @Test
    void aTypeThatChangesOnTheWayIsAskedAnewOrNotSold() {
        TypesTest.says(shop, ASHA, "buy 113 200 x.example/a");
        shop.sql("update service set type = 'Mentions Hashtag' where number = 113");
        TypesTest.says(shop, ASHA, "2 / #goa");
        shop.sql("update service set type = 'SEO' where number = 113");
        shop.press(ASHA, "pay_upi");
        assertEquals("That service was changed meanwhile. Write *menu* to begin anew; nothing is to be paid.",
                shop.told(ASHA).getLast());
        assertEquals(0, shop.number("select count(*) from customer_order"));
    }

    @Test
    void aDraftIsWhereItWasHoursLater() {
        TypesTest.says(shop, ASHA, "buy 115 1 x / ravi / 100 / 200");
        // what is known of it is in the row alone
        assertEquals("username=ravi&min=100&max=200", shop.text("select parameters from dialogue"));
        assertEquals("POSTS", shop.text("select field from dialogue"));
        shop.clock.pass(Duration.ofHours(20));
        TypesTest.says(shop, ASHA, "10 / 0 / -");
        assertTrue(shop.told(ASHA).getLast().startsWith("*Service 115* · 2,000 → ravi"), shop.told(ASHA).getLast());
    }
}
