package org.relaydesk.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What customers are told is there in every language, with the same placeholders, and can always be sent. */
class BundlesTest {
    private static final Pattern COMMAND = Pattern.compile("\\*((?:menu|buy|orders|support|skip|drip|topup|language)[^*]*)\\*");
    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");
    private static final Map<String, String> ENGLISH = bundle("");
    private static final Map<String, String> HINDI = bundle("_hi");

    @SuppressWarnings("unchecked")
    private static Map<String, String> bundle(String suffix) {
        var name = "/org/relaydesk/conversation/replies" + suffix + ".properties";
        var properties = new Properties();
        try (var file = new InputStreamReader(BundlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return Map.copyOf((Map<String, String>) (Map<?, ?>) properties);
    }

    @Test
    void bothHaveTheSameKeys() {
        assertEquals(new TreeSet<>(ENGLISH.keySet()), new TreeSet<>(HINDI.keySet()));
        assertEquals(Phrases.keys(), new TreeSet<>(ENGLISH.keySet()));
        assertTrue(ENGLISH.size() > 200, "the bundles were read: " + ENGLISH.size());
    }

    @Test
    void bothHaveTheSamePlaceholders() {
        ENGLISH.forEach((key, text) ->
                assertEquals(Phrases.placeholders(text), Phrases.placeholders(HINDI.getOrDefault(key, "")), key));
    }

    /** What is to be written back is the same, whatever surrounds it. */
    @Test
    void bothNameTheSameCommands() {
        ENGLISH.forEach((key, text) -> {
            if (!key.startsWith("language.")) {
                assertEquals(commands(text), commands(HINDI.getOrDefault(key, "")), key);
            }
        });
    }

    private static Set<String> commands(String text) {
        var commands = new TreeSet<String>();
        COMMAND.matcher(text).results().forEach(m -> commands.add(m.group(1)));
        return commands;
    }

    /** Amounts, dates and ids read the same: no digit of another script, and as many lines to read them in. */
    @Test
    void figuresReadTheSame() {
        HINDI.forEach((key, text) -> {
            assertEquals(-1, text.chars().filter(c -> Character.isDigit(c) && c > '9').findFirst().orElse(-1), key);
            assertEquals(ENGLISH.getOrDefault(key, "").lines().count(), text.lines().count(), key);
        });
    }

    @Test
    void hindiIsHindi() {
        HINDI.forEach((key, text) -> {
            if (!key.endsWith(".example") && Pattern.compile("[a-z]{3}").matcher(ENGLISH.getOrDefault(key, "").replaceAll("\\{\\w+}", "")).find()) {
                assertTrue(DEVANAGARI.matcher(text).find(), key + " = " + text);
            }
        });
    }

    /** Within WhatsApp's limits with the longest values that come up. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void everyTextFitsWithLongValues(String language) {
        for (var key : Phrases.keys()) {
            var text = Phrases.filled(key, Phrases.ours(language, key).orElseThrow(), LongValues.of(key));
            assertTrue(text.length() <= PhraseLimits.most(key), key + " has " + text.length() + " of " + PhraseLimits.most(key));
        }
    }

    @Test
    void limitsAreWhatsApps() {
        assertEquals(20, PhraseLimits.most("confirm.upi"));
        assertEquals(20, PhraseLimits.most("field.type_of_traffic.2"));
        assertEquals(20, PhraseLimits.most("menu.opener"));
        assertEquals(24, PhraseLimits.most("menu.more"));
        assertEquals(24, PhraseLimits.most("field.device.5"));
        assertEquals(72, PhraseLimits.most("menu.service.row"));
        assertEquals(1024, PhraseLimits.most("pay.caption"));
        assertEquals(4096, PhraseLimits.most("orders.list"));
    }

    @Test
    void ownWordsGoFirstWhereTheyCanBeSent() {
        Map<String, Object> values = Map.of("balance", Paise.of(500));
        assertEquals("You have ₹5.00!", Phrases.say((_, _) -> Optional.of("You have {balance}!"), "en", "wallet.balance", values));
        var ours = Phrases.say("en", "wallet.balance", values);
        assertEquals(ours, Phrases.say(OwnWords.NONE, "en", "wallet.balance", values));
        // one that lacks a value, is empty or too long is no reason to say nothing
        for (var broken : new String[] {"You have {money}", " ", "x".repeat(1001)}) {
            assertEquals(ours, Phrases.say((_, _) -> Optional.of(broken), "en", "wallet.balance", values));
        }
        assertEquals("हिंदी", Phrases.say((language, key) -> Optional.of(language.equals("hi") ? "हिंदी" : key), "hi", "menu.empty", Map.of()));
    }
}
