package org.relaydesk.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.relaydesk.catalog.DripFeed;
import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.FieldAnswer;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What customers are told: every phrase that the code names is there, and every placeholder gets its value. */
class PhrasesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/relaydesk");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.relaydesk.conversation.replies");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+|hint|suspended|policy)\"");
    /** Where phrases are named: what a bot says, what a use-case tells, what ends an order. */
    private static final Pattern NAMED = Pattern.compile(
            "(?s)(?:\\bsay|\\bphrase|\\bhint|\\btext|\\bsaid|\\beverything)\\(([^;]*?)\\)\\s*[;,.)]|->\\s*(\"refund\\.[a-z]+\")");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /** Families whose last part is made at run time. */
    private static final Set<String> FAMILIES = Set.of("order.status.", "refused.", "field.", "drip.");

    private static Map<Path, String> sources() {
        var all = new TreeMap<Path, String>();
        for (var folder : new String[] {"conversation", "mismatch", "relay", "followup", "customer", "people", "app"}) {
            try (var files = Files.walk(SOURCES.resolve(folder))) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(f -> all.put(f, read(f)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that a file hands to something that speaks. */
    private static Set<String> named(String source) {
        var keys = new TreeSet<String>();
        var calls = NAMED.matcher(source);
        while (calls.find()) {
            var arguments = calls.group(1) == null ? calls.group(2) : calls.group(1);
            var key = KEY.matcher(arguments);
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        // the audit trail's codes are no phrases: what is only ever written to the book is not said
        keys.removeIf(k -> Pattern.compile("Entry\\.of\\(\\s*\"\\w+\",\\s*\"" + Pattern.quote(k) + "\"").matcher(source).find()
                && !BUNDLE.containsKey(k));
        return keys;
    }

    @Test
    void everyPhraseThatTheCodeNamesIsThere() {
        int found = 0;
        for (var source : sources().entrySet()) {
            for (var key : named(source.getValue())) {
                if (!key.equals("wallet.credited") && !FAMILIES.contains(key + ".")) {
                    assertTrue(BUNDLE.containsKey(key), key + " in " + source.getKey());
                    found++;
                }
            }
        }
        assertTrue(found > 40, "the scan finds the calls: " + found);
    }

    @Test
    void noPhraseIsThereThatNobodySays() {
        var code = String.join("\n", sources().values());
        for (var key : BUNDLE.keySet()) {
            var family = FAMILIES.stream().filter(key::startsWith).findFirst();
            assertTrue(family.isPresent() || code.contains("\"" + key + "\""), key);
        }
    }

    @Test
    void everyPlaceholderHasAValueWhereItsPhraseIsSaid() {
        for (var source : sources().entrySet()) {
            for (var key : named(source.getValue())) {
                if (!BUNDLE.containsKey(key)) {
                    continue;
                }
                // a refund's phrase is chosen in many places and filled in one
                var filled = key.startsWith("refund.") ? read(SOURCES.resolve("relay/GiveBack.java")) : source.getValue();
                var places = PLACEHOLDER.matcher(BUNDLE.getString(key));
                while (places.find()) {
                    assertTrue(filled.contains("\"" + places.group(1) + "\""),
                            key + " lacks {" + places.group(1) + "} in " + source.getKey());
                }
            }
        }
    }

    @Test
    void everyStatusAndEveryRefusalOfABuyerHasItsWords() throws IOException {
        for (var status : OrderStatus.values()) {
            assertTrue(BUNDLE.containsKey("order.status." + status), status.name());
        }
        var codes = new TreeSet<String>();
        for (var folder : new String[] {"order", "followup"}) {
            try (var files = Files.walk(SOURCES.resolve(folder))) {
                files.filter(f -> f.toString().matches(".*/(order/\\w+|followup/(Ask|Refill|Cancel)\\w+)\\.java")).forEach(f -> {
                    var refused = Pattern.compile("new (?:Refused|No)\\(\"([a-z-]+)\"|\"((?:refill|cancel)-[a-z]+)\"").matcher(read(f));
                    while (refused.find()) {
                        codes.add(refused.group(1) == null ? refused.group(2) : refused.group(1));
                    }
                });
            }
        }
        assertTrue(codes.containsAll(Set.of("service-changed", "refill-ended", "cancel-ended")), "the scan finds them: " + codes);
        codes.forEach(code -> assertTrue(BUNDLE.containsKey("refused." + code), code));
    }

    @Test
    void everyFieldThatIsAskedForHasItsWordsAndEveryWrongAnswerItsSentence() {
        for (var type : ServiceType.values()) {
            for (var field : type.fields()) {
                if (field != Field.LINK && field != Field.QUANTITY) {
                    for (var part : new String[] {"ask", "name", "example"}) {
                        assertTrue(BUNDLE.containsKey("field." + field.wire() + "." + part), field + " " + part);
                    }
                }
            }
        }
        var values = Map.of("words", "w", "low", 1L, "high", 2L, "example", "e");
        for (var reason : FieldAnswer.Reason.values()) {
            assertFalse(Phrases.say("en", "field." + reason.code(), values).isBlank());
        }
        for (var reason : DripFeed.Reason.values()) {
            assertFalse(Phrases.say("en", "drip." + reason.code(),
                    Map.of("service", "s", "quantity", 9L, "runs", "2", "min", 5L)).isBlank());
        }
        for (var key : BUNDLE.keySet()) {
            if (key.startsWith("refused.refill-") || key.startsWith("refused.cancel-")) {
                assertTrue(Phrases.say("en", key, Map.of("order", "SMM1", "service", "s", "days", 30)).contains("*SMM1*"), key);
            }
        }
    }

    @Test
    void valuesAreWrittenTheIndianWayAndNeverReadAsAPattern() {
        assertEquals(
                "*SMM1* was delivered in part: 1,57,000 of 10,00,000 were not delivered. ₹1,49,999.37 went back to your"
                        + " wallet, which now holds ₹0.05.",
                Phrases.say("en", "refund.partial", Map.of(
                        "order", "SMM1", "remains", 157_000L, "quantity", 1_000_000L, "amount", Paise.of(14_999_937),
                        "balance", Paise.of(5))));
        assertEquals("You have no order \"$1\\{x}\". Write *orders* to see yours.",
                Phrases.say("en", "status.unknown", Map.of("order", "$1\\{x}")));
    }

    @Test
    void aLanguageWithoutABundleSpeaksEnglish() {
        assertEquals(Phrases.say("en", "menu.empty"), Phrases.say("xx", "menu.empty"));
    }

    @Test
    void whatIsMissingIsSaidLoudly() {
        assertThrows(MissingResourceException.class, () -> Phrases.say("en", "no.such.phrase"));
        assertThrows(IllegalArgumentException.class, () -> Phrases.say("en", "wallet.balance"));
    }
}
