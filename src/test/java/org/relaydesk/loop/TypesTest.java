package org.relaydesk.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Kinds;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every type of service over WhatsApp: what is asked for, what it costs, and the form that the provider gets. All in one
 * shop, each time by another customer.
 */
class TypesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    private static int customers;

    private String asha = "";
    private int formsBefore;
    private long ordersBefore;

    @BeforeAll
    static void open() {
        shop = new Shop(folder, Kinds::everyType);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void somebodyElse() {
        customers++;
        asha = Long.toString(919_800_000_000L + customers);
        formsBefore = shop.bulk.forms.size();
        ordersBefore = orders();
    }

    private static long orders() {
        return shop.number("select count(*) from customer_order");
    }

    /** What the provider was told since the test began. */
    private List<String> told() {
        return shop.bulk.forms.stream().skip(formsBefore).map(TypesTest::form).toList();
    }

    private static String form(Map<String, String> form) {
        return form.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().replace("\n", "⏎"))
                .collect(Collectors.joining(" "));
    }

    /** One message after the other; a line break is ⏎, a pressed button or chosen row begins with an arrow. */
    static void says(Shop shop, String from, String messages) {
        for (var message : messages.split(" / ", -1)) {
            if (message.startsWith("→")) {
                shop.choose(from, message.substring(1));
            } else {
                shop.say(from, message.replace("⏎", "\n"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | 1000 / instagram.com/a | 1000 | 14900 | service=4411 link=https://instagram.com/a quantity=1000",
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
        shop.say(asha, "menu");
        shop.choose(asha, "svc:" + service);
        says(shop, asha, messages);
        shop.press(asha, "pay_upi");
        var asked = shop.asked(asha);
        assertEquals(List.of(), told(), "nothing is passed on before it is paid");
        shop.credit(asked.amount(), shop.utr());

        var order = shop.order(asked.order());
        assertEquals(OrderStatus.WITH_PROVIDER, order.status(), order.heldNote());
        assertEquals(quantity, order.quantity());
        assertEquals(Paise.of(price), order.price());
        assertEquals(List.of(form), told());
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "buy 103 5 x.example/a / One⏎Two | service=9103 link=https://x.example/a comments=One⏎Two",
        "buy 103 some x.example/a / One⏎Two | service=9103 link=https://x.example/a comments=One⏎Two",
        "buy 113 200 x.example/a / 2 | service=9113 link=https://x.example/a quantity=200 answer_number=2",
        "buy 115 1 x / ravi / 100 / 100 / 1 / 0 / none | service=9115 username=ravi min=100 max=100 posts=1 delay=0",
        "buy 102 9 x.example/a | service=9102 link=https://x.example/a",
        "buy 1 1000 instagram.com/a drip 10 60 | service=4411 link=https://instagram.com/a quantity=100 runs=10 interval=60",
        "buy 1 1000 instagram.com/a / drip 5 30 | service=4411 link=https://instagram.com/a quantity=200 runs=5 interval=30",
        "buy 1 1000 instagram.com/a drip 10 60 / Drip off | service=4411 link=https://instagram.com/a quantity=1000",
        // a change of mind takes nothing along
        "buy 103 5 x.example/a / One⏎Two / buy 103 5 x.example/b / One⏎Three | service=9103 link=https://x.example/b comments=One⏎Three",
        "buy 1 1000 instagram.com/a drip 10 60 / buy 1 500 instagram.com/b | service=4411 link=https://instagram.com/b quantity=500",
        "buy 113 200 x.example/a / menu / →svc:1 / 300 / instagram.com/c | service=4411 link=https://instagram.com/c quantity=300",
        "buy 115 1 x / ravi / 100 / cancel / →svc:1 / 300 / instagram.com/c | service=4411 link=https://instagram.com/c quantity=300",
        // wrong answers are named and asked for again
        "buy 113 200 x.example/a / two / 0 / 2 | service=9113 link=https://x.example/a quantity=200 answer_number=2",
        "buy 103 5 x.example/a / One / One⏎Two | service=9103 link=https://x.example/a comments=One⏎Two",
        // a button of a question before answers nothing now
        "buy 116 200 x.example/a / in / →field:device:5 / →field:device:4 / →field:type_of_traffic:3 | service=9116 link=https://x.example/a quantity=200 country=IN device=5 type_of_traffic=3"
    })
    void theShortWayAndChangesOfMind(String messages, String form) {
        says(shop, asha, messages);
        shop.press(asha, "pay_upi");
        shop.credit(shop.asked(asha).amount(), shop.utr());
        assertEquals(List.of(form), told());
        assertEquals(ordersBefore + 1, orders());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "buy 113 200 x.example/a / two | \"two\" is not possible here. Send a whole number from 1 to 100.",
        "buy 103 5 x.example/a / One | You sent 1; from 2 to 10 are possible. Please send all of them again in one message.",
        "buy 111 200 x.example/a / a b | \"a b\" is not a username. Please send it like this: asha.k or https://instagram.com/asha.k",
        "buy 115 1 x / ravi / 50 | \"50\" is not possible here. Send a whole number from 100 to 1,000.",
        "buy 115 1 x / ravi / 300 / 200 | \"200\" is not possible here. Send a whole number from 300 to 1,000.",
        "buy 115 1 x / ravi / 100 / 200 / 10 / 0 / 1/1/2020 | \"1/1/2020\" is not a date in the future. Please send it like this: 31/12/2030",
        "buy 1 1000 instagram.com/a drip 7 60 | 1,000 can't be split into 7 equal runs.",
        "buy 1 1000 instagram.com/a drip 20 60 | 1,000 in 20 runs are too few for each: a run of Instagram Followers starts at 100.",
        "buy 1 1000 instagram.com/a drip 10 0 | The minutes between two runs are a whole number from 1 to 10,000, such as: drip 10 60",
        "buy 2 1000 instagram.com/a drip 10 60 | Instagram Likes can't be delivered in runs. Please order it without *drip*.",
        "buy 115 1 x / cancel | Cancelled. Nothing was ordered.",
        "cancel | There is no order to confirm. Write *menu* or *buy* to begin one.",
        "→svc:118 | *Service 118* can't be ordered through the bot. Please write *support*; nothing was ordered and nothing is to be paid.",
        "buy 118 5 x.example/a | *Service 118* can't be ordered through the bot. Please write *support*; nothing was ordered and nothing is to be paid."
    })
    void whatIsWrongIsNamedAndNothingIsOrdered(String messages, String answer) {
        says(shop, asha, messages);
        assertEquals(answer, shop.told(asha).getLast());
        shop.press(asha, "pay_upi");
        assertEquals(ordersBefore, orders());
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }
}
