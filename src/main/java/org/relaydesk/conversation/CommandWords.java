package org.relaydesk.conversation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which commands are known, besides their own names: what customers write in Hindi. Pure. */
final class CommandWords {
    private static final Map<String, String> COMMANDS = table(
            "menu: hi hello start मेन्यू मेनू मीनू मेन्यु नमस्ते नमस्कार हाय हेलो हेल्लो हैलो शुरू namaste namaskar",
            "buy: खरीदें खरीदे खरीदना खरीदो खरीद",
            "status: स्टेटस स्टेट्स स्थिति",
            "orders: ऑर्डर ऑर्डर्स ऑडर आर्डर आर्डर्स ओर्डर",
            "wallet: वॉलेट वालेट वॉलट बैलेंस बैलेन्स बटुआ balance",
            "topup: टॉपअप टॉप-अप top-up रिचार्ज रीचार्ज recharge",
            "refill: रिफिल रीफिल",
            "cancel: रद्द कैंसिल कैंसल केंसल केंसिल",
            "review: समीक्षा रिव्यू शिकायत shikayat",
            "support: सहायता मदद हेल्प सपोर्ट madad",
            "policy: नीति पॉलिसी",
            "language: भाषा लैंग्वेज");
    private static final Map<String, String> LANGUAGES = table(
            "hi: hi hindi हिंदी हिन्दी हिदी",
            "en: en english angrezi अंग्रेजी इंग्लिश");
    private static final Set<String> MORE = known("0 more और आगे aur aage");
    private static final Set<String> BACK = known("back पीछे वापस piche peeche wapas");

    private CommandWords() {}

    private static Map<String, String> table(String... lines) {
        var table = new HashMap<String, String>();
        for (var line : lines) {
            var parts = line.split(":", 2);
            table.put(parts[0], parts[0]);
            known(parts[1]).forEach(word -> table.put(word, parts[0]));
        }
        return Map.copyOf(table);
    }

    private static Set<String> known(String words) {
        return Set.of(key(words.strip()).split(" "));
    }

    /** The same for all ways in which keyboards write a word: without letter case, and without the dot below. */
    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\u093C\u200C\u200D]", "").toLowerCase(Locale.ROOT);
    }

    /** The command that a word stands for; the word itself, in lower case, where it stands for none. */
    static String command(String word) {
        return COMMANDS.getOrDefault(key(word), word.toLowerCase(Locale.ROOT));
    }

    /** The language that is meant, {@code en} or {@code hi}; empty for another. */
    static String language(String word) {
        return LANGUAGES.getOrDefault(key(word), "");
    }

    /** Whether it asks for the rest of a list. */
    static boolean isMore(String words) {
        return MORE.contains(key(Digits.plain(words.strip())));
    }

    /** Whether it asks for what was before. */
    static boolean isBack(String words) {
        return BACK.contains(key(words.strip()));
    }
}
