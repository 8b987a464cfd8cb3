package org.relaydesk.adapter.bank;

import java.util.regex.Pattern;

/**
 * Money going out. A bank tells a transfer from the seller's side: "debited … and a/c XX583 credited" is a debit, while
 * "credited … and debited from a/c XX583" is a credit that names where it came from.
 */
final class Debits {
    /** Anywhere in the message. */
    private static final Pattern SIGNS = Pattern.compile(
            "\\bfrom your\\b|\\bfrm your\\b|\\bbeneficiary\\b|\\b(?:spent|withdrawn|withdrawal|deducted|purchased?)\\b|\\bdr\\.? (?:from|by|rs|inr|₹)"
                    + "|\\bdebit(?:ed)? (?:rs|inr|₹)|\\bdebit alert|/dr/|\\btransferred (?:rs|inr|₹)|\\btransferred to (?!your\\b|a/?c\\b)"
                    + "|\\byour (?:\\w+ )?(?:neft|imps|rtgs|upi|payment|transfer|txn|transaction)(?: (?:payment|transfer|txn|transaction))? (?:of|to|with|for|bearing)\\b"
                    + "|\\b(?:neft|imps|rtgs)(?: (?:payment|transfer|txn|transaction))? (?:to|with (?:utr|ref)|bearing)\\b"
                    + "|\\bpaid (?!by\\b|you\\b)|\\bsent (?!by\\b|from\\b|you\\b|to you)|\\baap?ke .{0,30}\\bse\\b|डेबिट|निकाल",
            Pattern.CASE_INSENSITIVE);

    /** The other side's account, and not the seller's: debited from a/c XX583, and a/c XX583 debited. */
    private static final Pattern DEBITED = Pattern.compile(
            "(?<and>\\band (?:a/?c|acct?|account)\\.?(?: no\\.?)? ?[x*.\\d]{3,20} (?:is |has been )?)?\\bdebited\\b(?<from> from (?!your\\b)\\w)?",
            Pattern.CASE_INSENSITIVE);

    private Debits() {}

    /**
     * @param text one line, without addresses
     * @param credit where the words of the credit begin
     */
    static boolean in(CharSequence text, int credit) {
        if (SIGNS.matcher(text).find()) {
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
}
