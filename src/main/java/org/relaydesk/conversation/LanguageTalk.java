package org.relaydesk.conversation;

import java.util.Map;

import org.relaydesk.customer.Customer;
import org.relaydesk.message.Phrases;

/** In which language a customer is spoken to: as he wishes, else by the script of his first words. */
final class LanguageTalk {
    private static final String HINDI = "hi";

    private LanguageTalk() {}

    /** {@code language hi|en} */
    static void change(Speaker speaker, Customer customer, String code) {
        if (Phrases.LANGUAGES.contains(code)) {
            customer.speaks(code);
            speaker.answer(speaker.phrase("language.now"));
        } else {
            speaker.answer(speaker.phrase("language.how"));
        }
    }

    /** His very first words: in Devanagari they are answered in Hindi, and he hears once how to change that. */
    static void first(Speaker speaker, Customer customer, String words) {
        if (!customer.language().equals(HINDI) && isDevanagari(words)) {
            customer.speaks(HINDI);
            speaker.say("language.script", Map.of());
        }
    }

    /** Whether most letters are Devanagari. */
    static boolean isDevanagari(String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        long ours = words.codePoints().filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI).count();
        return ours > 0 && ours * 2 > letters;
    }
}
