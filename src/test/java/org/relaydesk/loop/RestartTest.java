package org.relaydesk.loop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.Hooks;
import org.relaydesk.support.Kinds;
import org.relaydesk.support.Settings;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The store is closed and opened again in the middle of everything: each talk goes on where it was. */
class RestartTest {
    private static final String ASHA = "919800000901";
    private static final String RAVI = "919800000902";
    private static final String MEERA = "919800000903";
    private static final String KIRAN = "919800000904";
    private static final String ZOYA = "919800000905";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private int restarts;

    @BeforeEach
    void open() {
        shop = new Shop(folder, RestartTest::large);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static void large(JsonObject settings) {
        Kinds.everyType(settings);
        for (int i = 1; i <= 12; i++) {
            settings.getAsJsonArray("services").add(
                    Settings.service(200 + i, "Boost " + i, "Boosts", "10.00", "bulkpanel", "b" + i));
        }
    }

    private void restart() {
        var now = shop.now();
        shop.close();
        shop = new Shop(folder, RestartTest::large);
        shop.clock.set(now);
        shop.countFrom(1000 * ++restarts);
    }

    private String last(String customer) {
        return shop.told(customer).getLast();
    }

    /** Some customers in different places, so that each restart tells of all of them. */
    @Test
    void everyStepGoesOnWhereItWas() {
        shop.say(ASHA, "menu");
        shop.say(RAVI, "नमस्ते");
        shop.say(MEERA, "buy 116 200 x.example/a");
        shop.say(KIRAN, "buy 1 1000 @kiran");
        shop.say(ZOYA, "support");
        restart();

        shop.say(ASHA, "boosts");
        shop.say(RAVI, "वॉलेट");
        assertTrue(last(RAVI).startsWith("आपके वॉलेट में"), "his language");
        shop.say(MEERA, "India");
        assertTrue(last(MEERA).startsWith("On which devices?"), last(MEERA));
        shop.say(KIRAN, "back");
        assertTrue(last(KIRAN).contains("Send the link"), last(KIRAN));
        shop.say(ZOYA, "hello?");
        assertEquals(0, shop.told(ZOYA).size(), "a person has it");
        restart();

        shop.say(ASHA, "0");
        shop.say(MEERA, "3");
        assertTrue(last(MEERA).startsWith("Where should visitors come from?"), last(MEERA));
        shop.say(KIRAN, "@kiran.two");
        assertTrue(last(KIRAN).startsWith("*Instagram Followers* · 1,000 → https://instagram.com/kiran.two"), last(KIRAN));
        shop.clock.pass(Duration.ofHours(12));
        shop.say(ZOYA, "wallet");
        assertTrue(last(ZOYA).startsWith("Your wallet holds"), "after twelve hours the bot answers again");
        restart();

        shop.say(ASHA, "2");
        assertTrue(last(ASHA).startsWith("*Boost 11*"), "the second of what was shown: " + last(ASHA));
        shop.say(MEERA, "3");
        assertTrue(last(MEERA).startsWith("*Service 116* · 200 → https://x.example/a"), last(MEERA));
        shop.say(KIRAN, "2");
        assertEquals("https://instagram.com/kiran.two", shop.order(shop.asked(KIRAN).order()).link());
        restart();

        shop.say(ASHA, "500");
        assertTrue(last(ASHA).startsWith("500 × Boost 11"), last(ASHA));
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @Test
    void reviewsAndPausesAndOwnWordsAreKept() {
        var order = shop.paid(ASHA, 1, 1000, "https://instagram.com/asha");
        shop.clock.pass(Duration.ofMinutes(1));
        shop.say(ASHA, "review " + order.orderId() + " half came");
        for (int i = 0; i < 21; i++) {
            shop.hook(Hooks.text(shop.nextId(), RAVI, shop.now(), "policy"));
        }
        shop.work();
        assertTrue(last(RAVI).startsWith("That is a lot at once."), last(RAVI));
        shop.write(() -> {
            shop.useCases.editReply().handle("en", "wallet.balance", "Yours: {balance}");
            return true;
        });
        restart();

        shop.graph.holds("m", "a made-up picture".getBytes(StandardCharsets.UTF_8), "image/jpeg");
        shop.hook(Hooks.attachment(shop.nextId(), ASHA, shop.now(), "image", "m", "image/jpeg", ""));
        shop.work();
        assertEquals(1, shop.number("select count(*) from review_picture"));
        shop.clock.pass(Duration.ofSeconds(30));
        shop.say(RAVI, "policy");
        assertEquals(0, shop.told(RAVI).size(), "still in his pause");
        shop.say(ASHA, "wallet");
        assertEquals("Yours: ₹0.00", last(ASHA));
    }
}
