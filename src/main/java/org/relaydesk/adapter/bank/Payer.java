package org.relaydesk.adapter.bank;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who paid, as far as the message tells: the VPA, else a name. Good enough to show and to rank by, never to decide. */
final class Payer {
    /** A UPI address; an e-mail address goes on with a domain. In UPI-600000000001-name-address it begins behind the dash. */
    static final Pattern VPA = pattern("(?:(?<![\\w.-])(?!(?:upi|imps)-)[a-z0-9.\\-_]{2,256}|(?<=-)[a-z0-9._]{2,256})"
            + "@[a-z]{2,64}(?![a-z]|\\.(?:com|net|org|co|in)\\b)");

    private static final String NAME = "(?<name>(?:(?:mr|mrs|ms|dr|m/s)\\.? )?[a-z][a-z .&']{1,60}?)";
    private static final String END = "(?= (?:ref|refno|rrn|utr|on|via|upi|in|to|with|avl|towards|through|thru|has"
            + "|a/?c|ifsc|for|at|is)\\b| ?[-,;:(/]|\\. ?|$)";
    private static final List<Pattern> NAMES = List.of(
            pattern("\\b(?:neft|rtgs|imps) cr-[a-z]{4}0[a-z0-9]{6}-" + NAME + "(?=-)"),
            pattern("\\b(?:neft|rtgs)[-/*][a-z0-9]{9,22}[-/*]" + NAME + END),
            pattern("\\b(?:upi|imps)(?: txn: )?/(?:[a-z0-9]{1,6}/)?[a-z]?\\d{9,12}/" + NAME + END),
            pattern("\\ba/?c [x*]{1,12}\\d{3,6} of " + NAME + END),
            pattern("\\b(?:transfer from|received from|sent by|from|by) (?:sender )?"
                    + "(?!a/?c\\b|acct?\\b|account\\b|vpa\\b|mobile\\b|neft|imps|rtgs|upi\\b|transfer\\b"
                    + "|cash\\b|the\\b|you\\b|rs\\b|inr\\b|way\\b|mob\\b|[a-z]{2,6}-upi)"
                    + NAME + END),
            pattern("(?:^|[,!:] )" + NAME + "(?= (?:has |just )?(?:sent|paid) you\\b)"));

    /** Your UPI id you@bank has received …: the seller's own. */
    private static final Pattern TO = pattern("(?<!linked )\\b(?:to|in|your)(?: (?:your|vpa|upi id|upi|id|linked)){0,3}[ :-]{1,2}$");

    private Payer() {}

    /** @param text one line, with addresses */
    static Optional<String> find(CharSequence text) {
        var vpa = vpa(text);
        if (vpa.isPresent()) {
            return vpa;
        }
        for (var form : NAMES) {
            var m = form.matcher(text);
            if (m.find()) {
                return Optional.of(m.group("name").strip());
            }
        }
        return Optional.empty();
    }

    /** The first that money does not go to. */
    private static Optional<String> vpa(CharSequence text) {
        var m = VPA.matcher(text);
        while (m.find()) {
            if (!TO.matcher(text).region(Math.max(0, m.start() - 24), m.start()).find()) {
                return Optional.of(m.group());
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
