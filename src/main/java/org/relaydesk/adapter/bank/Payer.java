package org.relaydesk.adapter.bank;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who paid, as far as the message tells: the VPA, else a name. Good enough to show and to rank by, never to decide. */
final class Payer {
    /** A UPI address; an e-mail address goes on with a domain. */
    static final Pattern VPA =
            Pattern.compile("[a-zA-Z0-9.\\-_]{2,256}@[a-zA-Z]{2,64}(?![a-zA-Z]|\\.(?:com|net|org|co|in)\\b)");

    private static final String NAME = "(?<name>(?:(?:mr|mrs|ms|dr|m/s)\\.? )?[a-z][a-z .&']{1,60}?)";
    private static final String END = "(?= (?:ref|on|via|upi|in|to|with|avl|towards)\\b| ?[-,;:(/]|\\. ?|$)";
    private static final List<Pattern> NAMES = List.of(
            pattern("\\b(?:neft|rtgs|imps) cr-[a-z]{4}0[a-z0-9]{6}-" + NAME + "(?=-)"),
            pattern("\\b(?:neft|rtgs)[-/*][a-z0-9]{9,22}[-/*]" + NAME + END),
            pattern("\\b(?:upi|imps)/(?:[a-z0-9]{1,4}/)?[a-z]?\\d{9,12}/" + NAME + END),
            pattern("\\b(?:transfer from|received from|sent by|from|by) "
                    + "(?!a/?c\\b|acct?\\b|account\\b|vpa\\b|mobile\\b|neft|imps|rtgs|upi\\b|transfer\\b|cash\\b|the\\b|you\\b|rs\\b|inr\\b)"
                    + NAME + END));

    private Payer() {}

    /** @param text one line, with addresses */
    static Optional<String> find(String text) {
        var vpa = VPA.matcher(text);
        if (vpa.find()) {
            return Optional.of(vpa.group());
        }
        for (var form : NAMES) {
            var m = form.matcher(text);
            if (m.find()) {
                return Optional.of(m.group("name").strip());
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
