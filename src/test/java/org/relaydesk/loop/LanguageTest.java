package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.message.Phrases;
import org.relaydesk.money.Rupees;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** In which language a customer is spoken to, and in whose words. */
class LanguageTest extends SharedShopTest {
    LanguageTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ofHours(1));
    }

    @Test
    void theCustomerChooses() {
        shop.say(customer, "wallet");
        assertTrue(last().startsWith("Your wallet holds"), last());
        shop.say(customer, "language hi");
        assertEquals("अब हम आपसे हिंदी में बात करेंगे। For English write *language en*.", last());
        shop.say(customer, "wallet");
        assertEquals("आपके वॉलेट में ₹0.00 हैं। इनसे आप अगले ऑर्डर कर सकते हैं; इन्हें निकाला नहीं जा सकता।", last());
        shop.say(customer, "Language English");
        assertEquals("We write to you in English now. Write *language hi* for Hindi.", last());
        shop.say(customer, "language tamil");
        assertTrue(last().startsWith("Which language?"), last());
    }

    @ParameterizedTest
    @CsvSource({"नमस्ते", "मुझे फ़ॉलोअर चाहिए", "IG पर फ़ॉलोअर चाहिए"})
    void firstWordsInDevanagariAreAnsweredInHindi(String words) {
        shop.say(customer, words);
        assertEquals("हम आपसे हिंदी में बात कर रहे हैं। For English write *language en*.", shop.told(customer).getFirst());
        assertEquals(2, shop.told(customer).size(), "told once, and answered");
        shop.say(customer, "वॉलेट");
        assertTrue(last().startsWith("आपके वॉलेट में"), last());
        shop.say(customer, "language en");
        shop.say(customer, "नमस्ते");
        assertEquals("What would you like? Choose a category.", last(), "his own choice goes before his script");
    }

    @ParameterizedTest
    @CsvSource({"hello", "namaste ji", "please help ☺ नमस्ते ji", "123"})
    void allElseIsAnsweredInTheStoresLanguage(String words) {
        shop.say(customer, words);
        assertFalse(shop.told(customer).getFirst().contains("हिंदी"), shop.told(customer).toString());
    }

    /** A whole order in Hindi: amounts, dates and ids read as in English. */
    @Test
    void anOrderInHindi() {
        shop.say(customer, "नमस्ते");
        shop.say(customer, "खरीदें 1 १००० @asha.k");
        assertTrue(last().startsWith("*Instagram Followers* · 1,000 → https://instagram.com/asha.k\n"), last());
        assertTrue(last().contains("कीमत ₹149.00 · 30 दिन का रिफ़िल कवर"), last());
        shop.say(customer, "२");
        var caption = last();
        var id = Pattern.compile("ऑर्डर \\*(SMM\\d+)\\*: ठीक \\*(₹149\\.\\d\\d|₹148\\.\\d\\d)\\*").matcher(caption);
        assertTrue(id.find(), caption);
        assertTrue(caption.contains("demostore@okhdfcbank\n") && Pattern.compile("\n\\d{1,2}:\\d\\d [AP]M तक।").matcher(caption).find(), caption);
        shop.credit(Rupees.parse(id.group(2)).orElseThrow(), shop.utr());
        assertTrue(shop.told(customer).contains(Phrases.say("hi", "order.started", Map.of("order", id.group(1)))),
                "what others tell him is in his language too");
        shop.say(customer, "ऑर्डर");
        assertTrue(last().contains("*" + id.group(1) + "* · 1,000 × Instagram Followers: काम चल रहा है"), last());
    }

    @Test
    void theSellersOwnWordsGoFirst() {
        edit("en", "wallet.balance", "You have {balance} with us.");
        shop.say(customer, "wallet");
        assertEquals("You have ₹0.00 with us.", last());
        assertEquals("You have ₹1,49,999.37 with us.",
                shop.read(() -> shop.useCases.editReply().preview("en", "wallet.balance", "You have {balance} with us.")));
        shop.clock.pass(Duration.ofMinutes(1));
        edit("en", "wallet.balance", "Now {balance}.");
        shop.say(customer, "wallet");
        assertEquals("Now ₹0.00.", last());
        shop.say(customer, "language hi");
        shop.say(customer, "wallet");
        assertTrue(last().startsWith("आपके वॉलेट में"), "each language by itself");
        // what other packages tell is in his words too
        edit("hi", "wallet.gift", "{amount} की भेंट! {reason}");
        shop.gift(customer, 500);
        assertEquals("₹5.00 की भेंट! a gift", last());

        var known = shop.read(() -> shop.useCases.editReply().one("en", "wallet.balance"));
        assertEquals("Now {balance}.", known.own().orElseThrow());
        assertTrue(known.ours().startsWith("Your wallet holds"));
        assertEquals(Phrases.keys().size(), shop.read(() -> shop.useCases.editReply().all("hi")).size());

        reset("en", "wallet.balance");
        reset("en", "wallet.balance");
        edit("hi", "wallet.gift", Phrases.ours("hi", "wallet.gift").orElseThrow());
        assertEquals(0, shop.number("select count(*) from reply_text"), "ours again");
        assertEquals(2, shop.number("select count(*) from book where what = 'reply.reset'"));
        shop.say(customer, "language en");
        shop.say(customer, "wallet");
        assertTrue(last().startsWith("Your wallet holds"), last());
    }

    private void edit(String language, String key, String text) {
        shop.write(() -> {
            shop.useCases.editReply().handle(language, key, text);
            return true;
        });
    }

    private void reset(String language, String key) {
        shop.write(() -> {
            shop.useCases.editReply().reset(language, key);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | no.such.key | Hello | reply-unknown", "ta | wallet.balance | {balance} | reply-unknown",
        "en | wallet.balance | ' ' | reply-empty", "en | wallet.balance | You have {money} | reply-placeholder",
        "en | paid.upi | Thank you for {amount}! | reply-lacks", "en | pay.caption | {order}: {amount} to {vpa} by {until} | reply-lacks",
        "en | confirm.upi | Pay at once with any UPI app | reply-long", "en | menu.more | The rest of this long list | reply-long"
    })
    void aTextThatCouldNotBeSentIsRefused(String language, String key, String text, String code) {
        assertEquals(code, assertThrows(Refused.class, () -> edit(language, key, text)).code());
        assertEquals(code, assertThrows(Refused.class,
                () -> shop.read(() -> shop.useCases.editReply().preview(language, key, text))).code());
    }

    /** A preview has a value for every placeholder, and each of our own texts could be kept as it is. */
    @ParameterizedTest
    @CsvSource({"en", "hi"})
    void eachOfOursCanBePreviewed(String language) {
        for (var text : shop.read(() -> shop.useCases.editReply().all(language))) {
            var seen = shop.read(() -> shop.useCases.editReply().preview(language, text.key(), text.ours()));
            assertFalse(seen.contains("{") || seen.isBlank(), text.key());
            assertTrue(text.placeholders().containsAll(text.needed()), text.key());
        }
    }
}
