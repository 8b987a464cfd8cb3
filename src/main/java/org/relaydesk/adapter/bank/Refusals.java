package org.relaydesk.adapter.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.relaydesk.adapter.bank.BankReading.Reason;

/**
 * The words that make a message not a payment, whatever else it says: {@code refusals.txt}. A payment that is refused
 * here by mistake is found again by the statement; a refund that counts as a payment is not.
 */
final class Refusals {
    private static final Map<Reason, Pattern> SIGNS = signs();

    private Refusals() {}

    /** @param text one line, the bank's own words */
    static Optional<Reason> in(CharSequence text) {
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Reason, Pattern> signs() {
        var words = new LinkedHashMap<Reason, String>();
        for (var line : WordList.lines("refusals.txt")) {
            int at = line.indexOf(' ');
            words.merge(Reason.valueOf(line.substring(0, at)), line.substring(at + 1), (a, b) -> a + "|" + b);
        }
        var signs = new LinkedHashMap<Reason, Pattern>();
        words.forEach((reason, each) -> signs.put(reason, Pattern.compile(each, Pattern.CASE_INSENSITIVE)));
        return signs;
    }
}
