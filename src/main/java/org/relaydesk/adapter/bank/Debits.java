package org.relaydesk.adapter.bank;

import java.util.regex.Pattern;

/**
 * Money going out. A bank tells a transfer from the seller's side: "debited … and a/c XX583 credited" is a debit, while
 * "credited … and debited from a/c XX583" is a credit that names where it came from.
 */
final class Debits {
    /** Anywhere in the message. */
    private static final Pattern SIGNS = pattern(
            "\\b(?:from|frm) your\\b|\\bbeneficiary\\b|\\b(?:spent|withdrawn|withdrawal|deducted|purchased?)\\b"
                    + "|\\bdr\\.? (?:from|by|rs|inr|₹)"
                    + "|\\bdebit(?:ed)? (?:rs|inr|₹)|\\bdebit alert|/dr/|\\btransferred (?:rs|inr|₹)(?!.{0,25}\\bto your\\b)"
                    + "|\\btransferred to (?!your\\b|a/?c\\b)"
                    + "|\\bpaid (?!by\\b|you\\b)|\\bsent (?!by\\b|from\\b|you\\b|to you)|डेबिट|निकाल"
                    + "|\\baap?ke [^.]{0,20}(?:a/?c|account|khate) ?[x*\\d]{0,16} se\\b"
                    + "|\\breceived your\\b|\\b(?:to|in|into) (?!your\\b)[a-z. ]{2,40}'s (?:a/?c|acct|account)"
                    + "|\\bcredited (?:to|in|into) (?:a/?c|acct?|account)\\.?(?: no\\.?)? ?[x*\\d]{3,20} of [a-z]");

    /** Before the words of the credit: your NEFT of … with UTR … is credited. */
    private static final Pattern OWN_TRANSFER = pattern(
            "\\byour (?:\\w+ )?(?:neft|imps|rtgs|upi|payment|transfer|txn|transaction)"
                    + "(?: (?:payment|transfer|txn|transaction))? (?:of|to|with|for|bearing)\\b"
                    + "|\\b(?:neft|imps|rtgs)(?: (?:payment|transfer|txn|transaction))? (?:to|with (?:utr|ref)|bearing)\\b"
                    + "|\\b(?:transaction|transfer|payment|txn|neft|imps|rtgs|upi) of (?:rs|inr|₹)[. ]{0,2}[\\d,.]{1,16} to (?!your\\b)");

    /** The other side's account, and not the seller's: debited from a/c XX583, and a/c XX583 debited, ; RAVI debited. */
    private static final Pattern DEBITED = pattern(
            "(?<and>(?:\\band|&) (?:a/?c|acct?|account)\\.?(?: no\\.?)? ?[x*.\\d]{3,20} (?:is |has been )?"
                    + "|; ?(?!your\\b)[a-z .]{2,40} )?\\bdebited\\b"
                    + "(?<from> from (?!your\\b)\\w)?");

    private Debits() {}

    /**
     * @param text one line, without addresses
     * @param credit where the words of the credit begin
     */
    static boolean in(CharSequence text, int credit) {
        var own = OWN_TRANSFER.matcher(text);
        if (SIGNS.matcher(text).find() || (own.find() && own.start() < credit)) {
            return true;
        }
        var m = DEBITED.matcher(text);
        while (m.find()) {
            boolean theOtherSide = m.start() > credit && (m.group("and") != null || m.group("from") != null);
            if (!theOtherSide) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
