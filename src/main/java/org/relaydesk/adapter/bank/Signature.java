package org.relaydesk.adapter.bank;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bank's name at the end of its message: {@code -Example Grameen Bank}. A header is short for it where its letters
 * stand in the name in their order, beginning with the same one, and nobody else's header is: EXGBNK.
 */
final class Signature {
    private static final int LONGEST = 80;
    private static final Pattern SPACES = Pattern.compile("\\s++");
    private static final Pattern AT_THE_END = pattern(
            "(?:^|[-.,;:) ])(?<name>(?:[a-z&]{2,14} ){1,5}?(?:bank|sfb)(?: (?:ltd|limited|of [a-z]{3,14}))?)[. ]{0,3}$");
    private static final Pattern AT_THE_START = pattern("^(?<name>(?:[a-z&]{2,14} ){1,4}?bank): ");

    private Signature() {}

    static boolean fits(String header, CharSequence words) {
        var line = SPACES.matcher(words).replaceAll(" ").strip();
        return isShortFor(header, AT_THE_END.matcher(line.substring(Math.max(0, line.length() - LONGEST))))
                || isShortFor(header, AT_THE_START.matcher(line.substring(0, Math.min(LONGEST, line.length()))));
    }

    private static boolean isShortFor(String header, Matcher signature) {
        return signature.find() && isShortFor(header, signature.group("name"));
    }

    private static boolean isShortFor(String header, String name) {
        var letters = name.toUpperCase(Locale.ROOT).replace("SFB", "SMALL FINANCE BANK").replaceAll("[^A-Z]", "");
        int at = 0;
        for (int letter = 0; letter < header.length(); letter++) {
            at = letters.indexOf(header.charAt(letter), at) + 1;
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
