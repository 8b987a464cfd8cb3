package org.relaydesk.adapter.bank;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The bank's name at the end of its message: {@code -Example Grameen Bank}. A header is short for it where its letters
 * stand in the name in their order, beginning with the same one, and nobody else's header is: EXGBNK.
 */
final class Signature {
    private static final List<Pattern> SIGNED = List.of(
            pattern("(?:^|[-.,;:) ]) ?(?:team )?(?<name>(?:[a-z&]{2,14} ){1,5}?(?:bank|sfb)(?: (?:ltd|limited|of [a-z]{3,14}))?)[. ]{0,3}$"),
            pattern("^(?<name>(?:[a-z&]{2,14} ){1,4}?bank): "));

    private Signature() {}

    static boolean fits(String header, String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        for (var form : SIGNED) {
            var m = form.matcher(line.substring(Math.max(0, line.length() - (form == SIGNED.getFirst() ? 80 : line.length()))));
            if (m.find() && isShortFor(header, m.group("name"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShortFor(String header, String name) {
        var letters = name.toUpperCase(Locale.ROOT).replace("SFB", "SMALL FINANCE BANK").replaceAll("[^A-Z]", "");
        int at = 0;
        for (char letter : header.toCharArray()) {
            at = letters.indexOf(letter, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return letters.charAt(0) == header.charAt(0);
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
