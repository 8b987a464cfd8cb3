package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Settings;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every type of service over WhatsApp: what is asked for, what it costs, and the form that the provider gets. */
class TypesTest {
    private static final String ASHA = "919800000001";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder, TypesTest::everyType);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static void everyType(JsonObject settings) {
        var services = settings.getAsJsonArray("services");
        services.get(0).getAsJsonObject().addProperty("dripFeed", true);
        add(services, 102, "Package", 1, 1);
        add(services, 112, "Package", 500, 500);
        add(services, 103, "Custom Comments", 2, 10);
        add(services, 104, "Custom Comments Package", 1, 1);
        add(services, 105, "Mentions", 100, 1000);
        add(services, 106, "Mentions with Hashtags", 100, 1000);
        add(services, 107, "Mentions Custom List", 1, 10);
        add(services, 108, "Mentions Hashtag", 100, 1000);
        add(services, 109, "Mentions User Followers", 100, 1000);
        add(services, 110, "Mentions Media Likers", 100, 1000);
        add(services, 111, "Comment Likes", 100, 1000);
        add(services, 113, "poll", 100, 1000);
        add(services, 114, "INVITES_FROM_GROUPS", 100, 1000);
        add(services, 115, "Subscriptions", 100, 1000);
        add(services, 116, "Web Traffic", 100, 1000);
        add(services, 117, "seo", 100, 1000);
        add(services, 118, "Comment Replies", 1, 10);
    }

    private static void add(JsonArray services, int number, String type, int min, int max) {
        var service = Settings.service(number, "Service " + number, "Kinds", "149.00", "bulkpanel", "9" + number);
        service.addProperty("type", type);
        service.addProperty("min", min);
        service.addProperty("max", max);
        services.add(service);
    }

    /** One customer's message after the other; a line break is ⏎, a pressed button or chosen row begins with an arrow. */
    private void says(String messages) {
        for (var message : messages.split(" / ", -1)) {
            var text = message.replace("⏎", "\n");
            if (text.startsWith("→")) {
                shop.choose(ASHA, text.substring(1));
            } else {
                shop.say(ASHA, text);
            }
        }
    }

    private static String form(Map<String, String> form) {
        return form.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().replace("\n", "⏎"))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | 1000 / x.example/a | 1000 | 14900 | service=4411 link=https://x.example/a quantity=1000",
        "102 | x.example/a | 1 | 14900 | service=9102 link=https://x.example/a",
        "112 | x.example/a | 500 | 7450 | service=9112 link=https://x.example/a",
        "103 | x.example/a / Lovely!⏎⏎ buy it now ⏎Wah 😍 | 3 | 45 | service=9103 link=https://x.example/a comments=Lovely!⏎buy it now⏎Wah 😍",
        "104 | x.example/a / Lovely!⏎Wah | 1 | 14900 | service=9104 link=https://x.example/a comments=Lovely!⏎Wah",
        "105 | 200 / x.example/a / @u1, u2 | 200 | 2980 | service=9105 link=https://x.example/a quantity=200 usernames=u1⏎u2",
        "106 | 200 / x.example/a / u1 u2 / #goa #sun | 200 | 2980 | service=9106 link=https://x.example/a quantity=200 usernames=u1⏎u2 hashtags=goa⏎sun",
        "107 | x.example/a / u1⏎u2⏎u3⏎@u1 | 3 | 45 | service=9107 link=https://x.example/a usernames=u1⏎u2⏎u3",
        "108 | 200 / x.example/a / #goa | 200 | 2980 | service=9108 link=https://x.example/a quantity=200 hashtag=goa",
        "109 | 200 / x.example/a / x.example/ravi | 200 | 2980 | service=9109 link=https://x.example/a quantity=200 username=https://x.example/ravi",
        "110 | 200 / x.example/a / x.example/p/1 | 200 | 2980 | service=9110 link=https://x.example/a quantity=200 media=https://x.example/p/1",
        "111 | 200 / x.example/a / @ravi | 200 | 2980 | service=9111 link=https://x.example/a quantity=200 username=ravi",
        "113 | 200 / x.example/a / 2 | 200 | 2980 | service=9113 link=https://x.example/a quantity=200 answer_number=2",
        "114 | 200 / x.example/a / t.me/goa⏎Beach | 200 | 2980 | service=9114 link=https://x.example/a quantity=200 groups=https://t.me/goa⏎Beach",
        "115 | @ravi / 100 / 200 / 10 / 12 / 31/12/2030 | 2000 | 29800 | service=9115 username=ravi min=100 max=200 posts=10 delay=10 expiry=31/12/2030",
        "115 | ravi / 100 / 200 / 10 / 0 / skip | 2000 | 29800 | service=9115 username=ravi min=100 max=200 posts=10 delay=0",
        "115 | ravi / 100 / 200 / 10 / 0 / →field:expiry:none | 2000 | 29800 | service=9115 username=ravi min=100 max=200 posts=10 delay=0",
        "116 | 200 / x.example/a / in / →field:device:5 / →field:type_of_traffic:1 / hotels in goa | 200 | 2980 | service=9116 link=https://x.example/a quantity=200 country=IN device=5 type_of_traffic=1 google_keyword=hotels in goa",
        "116 | 200 / x.example/a / India / 2 / 2 / b.example/goa | 200 | 2980 | service=9116 link=https://x.example/a quantity=200 country=India device=2 type_of_traffic=2 referring_url=https://b.example/goa",
        "116 | 200 / x.example/a / ww / 1 / 3 | 200 | 2980 | service=9116 link=https://x.example/a quantity=200 country=WW device=1 type_of_traffic=3",
        "117 | 200 / x.example/a / goa, beach | 200 | 2980 | service=9117 link=https://x.example/a quantity=200 keywords=goa⏎beach"
    })
    void everyTypeFromTheMenuToTheProvider(int service, String messages, long quantity, long price, String form) {
        shop.say(ASHA, "menu");
        shop.choose(ASHA, "svc:" + service);
        says(messages);
        shop.press(ASHA, "pay_upi");
        var asked = shop.asked(ASHA);
        assertEquals(List.of(), shop.bulk.forms, "nothing is passed on before it is paid");
        shop.credit(asked.amount(), shop.utr());

        var order = shop.order(asked.order());
        assertEquals(OrderStatus.WITH_PROVIDER, order.status(), order.heldNote());
        assertEquals(quantity, order.quantity());
        assertEquals(Paise.of(price), order.price());
        assertEquals(List.of(form), shop.bulk.forms.stream().map(TypesTest::form).toList());
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "buy 103 5 x.example/a / One⏎Two | service=9103 link=https://x.example/a comments=One⏎Two",
        "buy 103 some x.example/a / One⏎Two | service=9103 link=https://x.example/a comments=One⏎Two",
        "buy 113 200 x.example/a / 2 | service=9113 link=https://x.example/a quantity=200 answer_number=2",
        "buy 115 1 x / ravi / 100 / 100 / 1 / 0 / none | service=9115 username=ravi min=100 max=100 posts=1 delay=0",
        "buy 102 9 x.example/a | service=9102 link=https://x.example/a",
        "buy 1 1000 x.example/a drip 10 60 | service=4411 link=https://x.example/a quantity=100 runs=10 interval=60",
        "buy 1 1000 x.example/a / drip 5 30 | service=4411 link=https://x.example/a quantity=200 runs=5 interval=30",
        "buy 1 1000 x.example/a drip 10 60 / Drip off | service=4411 link=https://x.example/a quantity=1000",
        // a change of mind takes nothing along
        "buy 103 5 x.example/a / One⏎Two / buy 103 5 x.example/b / One⏎Three | service=9103 link=https://x.example/b comments=One⏎Three",
        "buy 1 1000 x.example/a drip 10 60 / buy 1 500 x.example/b | service=4411 link=https://x.example/b quantity=500",
        "buy 113 200 x.example/a / menu / →svc:1 / 300 / x.example/c | service=4411 link=https://x.example/c quantity=300",
        "buy 115 1 x / ravi / 100 / cancel / →svc:1 / 300 / x.example/c | service=4411 link=https://x.example/c quantity=300",
        // wrong answers are named and asked for again
        "buy 113 200 x.example/a / two / 0 / 2 | service=9113 link=https://x.example/a quantity=200 answer_number=2",
        "buy 103 5 x.example/a / One / One⏎Two | service=9103 link=https://x.example/a comments=One⏎Two",
        // a button of a question before answers nothing now
        "buy 116 200 x.example/a / in / →field:device:5 / →field:device:4 / →field:type_of_traffic:3 | service=9116 link=https://x.example/a quantity=200 country=IN device=5 type_of_traffic=3"
    })
    void theShortWayAndChangesOfMind(String messages, String form) {
        says(messages);
        shop.press(ASHA, "pay_upi");
        shop.credit(shop.asked(ASHA).amount(), shop.utr());
        assertEquals(List.of(form), shop.bulk.forms.stream().map(TypesTest::form).toList());
        assertEquals(1, shop.number("select count(*) from customer_order"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "buy 113 200 x.example/a / two | \"two\" is not possible here. Send a whole number from 1 to 100.",
        "buy 103 5 x.example/a / One | That is 1; from 2 to 10 are possible. Please send all of them again in one message.",
        "buy 111 200 x.example/a / a b | \"a b\" is not a username. Please send it like this: asha.k or https://instagram.com/asha.k",
        "buy 115 1 x / ravi / 50 | \"50\" is not possible here. Send a whole number from 100 to 1,000.",
        "buy 115 1 x / ravi / 300 / 200 | \"200\" is not possible here. Send a whole number from 300 to 1,000.",
        "buy 115 1 x / ravi / 100 / 200 / 10 / 0 / 1/1/2020 | \"1/1/2020\" is not a day to come. Please send it like this: 31/12/2030",
        "buy 1 1000 x.example/a drip 7 60 | 1,000 can't be split into 7 equal runs.",
        "buy 1 1000 x.example/a drip 20 60 | 1,000 in 20 runs are too few for each: a run of Instagram Followers starts at 100.",
        "buy 1 1000 x.example/a drip 10 0 | The minutes between two runs are a whole number from 1 to 10,000, such as: drip 10 60",
        "buy 2 1000 x.example/a drip 10 60 | Instagram Likes can't be delivered in runs. Please order it without *drip*.",
        "buy 115 1 x / cancel | Cancelled. Nothing was ordered.",
        "cancel | There is no order to confirm. Write *menu* or *buy* to begin one.",
        "→svc:118 | *Service 118* can't be ordered here by yourself. Please write *support*; nothing was ordered and nothing is to be paid.",
        "buy 118 5 x.example/a | *Service 118* can't be ordered here by yourself. Please write *support*; nothing was ordered and nothing is to be paid."
    })
    void whatIsWrongIsNamedAndNothingIsOrdered(String messages, String answer) {
        says(messages);
        assertEquals(answer, shop.told(ASHA).getLast());
        shop.press(ASHA, "pay_upi");
        assertEquals(0, shop.number("select count(*) from customer_order"));
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @Test
    void theConfirmStepShowsWhatWasGiven() {
        says("buy 103 5 https://x.example/a / Lovely picture of a very long evening!⏎Two");
        assertEquals(
                "*Service 103* · 2 → https://x.example/a\nComments: 2: Lovely picture of a very long evening…\n"
                        + "Price ₹0.30 · no refill cover\n\nCheck the link once more: a wrong link can't be refunded.\n"
                        + "2 Pay by UPI · 3 Cancel",
                shop.told(ASHA).getLast());
        says("buy 1 1000 https://x.example/a");
        assertTrue(shop.told(ASHA).getLast().contains("\nIn runs: write *drip 10 60*"), shop.told(ASHA).getLast());
        says("drip 10 60");
        assertTrue(shop.told(ASHA).getLast().contains("\n10 runs of 100, every 60 min\nPrice ₹149.00"), shop.told(ASHA).getLast());
        says("menu / →svc:115 / asha.k / 100 / 200 / 10 / 15 / 31/12/2030");
        assertTrue(shop.told(ASHA).getLast().startsWith(
                "*Service 115* · 2,000 → asha.k\nUsername: asha.k\nFor each post, at least: 100\nFor each post, at most: 200\n"
                        + "New posts: 10\nMinutes after a post: 15\nUntil: 31/12/2030\nPrice ₹298.00"), shop.told(ASHA).getLast());
    }

    @Test
    void whatIsLongestFitsIntoAConfirmation() {
        shop.sql("update service set name = '" + "N".repeat(100) + "' where number in (106, 116)");
        shop.say(ASHA, "hi");
        shop.gift(ASHA, 1_000_000);
        says("buy 106 1000 x.example/" + "a".repeat(900) + " / " + "u".repeat(100) + " b / " + "h".repeat(100) + " t");
        assertTrue(shop.graph.to(ASHA).getLast().raw().toString().contains("pay_wallet"));
        says("buy 116 1000 x.example/" + "a".repeat(900) + " / " + "I".repeat(60) + " / 5 / 1 / " + "k".repeat(200));
        assertTrue(shop.graph.to(ASHA).getLast().raw().toString().contains("pay_wallet"));
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @Test
    void fewChoicesAreOfferedAsButtonsAndRows() {
        says("buy 116 200 x.example/a / in");
        var devices = shop.graph.to(ASHA).getLast().raw().toString();
        assertTrue(devices.contains("\"id\":\"field:device:1\"") && devices.contains("\"id\":\"field:device:5\""), devices);
        says("1");
        var traffic = shop.graph.to(ASHA).getLast().raw().toString();
        assertTrue(traffic.contains("\"id\":\"field:type_of_traffic:3\"") && traffic.contains("\"type\":\"button\""), traffic);
    }

    @Test
    void longAnswersInAnyScriptAreKept() {
        var comment = "बहुत ही सुंदर तस्वीर है, देखकर मन खुश हो गया! ".repeat(9).strip();
        shop.sql("update service set max_quantity = 100 where number = 103");
        says("buy 103 1 x.example/a");
        shop.say(ASHA, (comment + "\n").repeat(40));
        shop.press(ASHA, "pay_upi");
        shop.credit(shop.asked(ASHA).amount(), shop.utr());
        assertEquals((comment + "\n").repeat(40).strip(), shop.bulk.forms.getFirst().get("comments"));
    }

    @Test
    void aPartIsGivenBackByTheUnits() {
        says("buy 103 1 x.example/a / One⏎Two⏎Three⏎Four");
        shop.press(ASHA, "pay_upi");
        shop.credit(shop.asked(ASHA).amount(), shop.utr());
        var order = shop.order("SMM10001");
        shop.bulk.is("23501", "Partial", "1");
        shop.sweep();
        assertEquals(order.paid().proRata(1, 4), shop.wallet(ASHA));
    }

    @Test
    void aTypeThatChangesOnTheWayIsAskedAnewOrNotSold() {
        says("buy 113 200 x.example/a");
        shop.sql("update service set type = 'Mentions Hashtag' where number = 113");
        says("2 / #goa");
        shop.sql("update service set type = 'SEO' where number = 113");
        shop.press(ASHA, "pay_upi");
        assertEquals("That service was changed meanwhile. Write *menu* to begin anew; nothing is to be paid.",
                shop.told(ASHA).getLast());
        assertEquals(0, shop.number("select count(*) from customer_order"));
    }

    @Test
    void aDraftIsWhereItWasHoursLater() {
        says("buy 115 1 x / ravi / 100 / 200");
        // what is known of it is in the row alone
        assertEquals("username=ravi&min=100&max=200", shop.text("select parameters from dialogue"));
        assertEquals("POSTS", shop.text("select field from dialogue"));
        shop.clock.pass(Duration.ofHours(20));
        says("10 / 0 / -");
        assertTrue(shop.told(ASHA).getLast().startsWith("*Service 115* · 2,000 → ravi"), shop.told(ASHA).getLast());
    }
}
