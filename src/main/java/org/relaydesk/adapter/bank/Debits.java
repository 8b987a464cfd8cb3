package org.relaydesk.adapter.bank;

import java.util.regex.Pattern;

/**
 * Money going out. A bank tells a transfer from the seller's side: "debited … and a/c XX583 credited" is a debit, while
 * "credited … and debited from a/c XX583" is a credit that names where it came from.
 */
final class Debits {
    /** Anywhere in the message. */
    private static final Pattern SIGNS = Pattern.compile(
            "\\bfrom your\\b|\\bbeneficiary\\b|\\b(?:spent|withdrawn|deducted|purchased?)\\b|\\bdr\\.? (?:from|by|rs|inr|₹)"
                    + "|\\bdebit(?:ed)? (?:rs|inr|₹)|\\bdebit alert|/dr/|\\bupi/p2m/|\\btransferred (?:to|rs|inr|₹)"
                    + "|\\byour (?:\\w+ )?(?:neft|imps|rtgs|upi|payment|transfer|txn|transaction) (?:of|to)\\b"
                    + "|\\bpaid (?!by\\b)|\\bsent (?!by\\b|from\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DEBITED = Pattern.compile("\\bdebited\\b( from (?:a/?c|acct?|account))?", Pattern.CASE_INSENSITIVE);

    private Debits() {}

    /**
     * @param text one line, without addresses
     * @param credit where the words of the credit begin
     */
    static boolean in(String text, int credit) {
        if (SIGNS.matcher(text).find()) {
            return true;
        }
        var m = DEBITED.matcher(text);
        while (m.find()) {
            boolean theOtherSide = m.start() > credit && m.group(1) != null;
            if (!theOtherSide) {
                return true;
            }
        }
        return false;
    }
}
