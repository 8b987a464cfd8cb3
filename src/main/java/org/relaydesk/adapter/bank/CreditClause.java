package org.relaydesk.adapter.bank;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that say: this amount came onto this account. Amount and verb stand side by side, so that neither a balance
 * nor an amount in somebody's remark can be taken for it.
 *
 * @param start where they begin in the text
 * @param amount as written, without currency
 * @param account the account as written: mask and digits
 */
record CreditClause(int start, String amount, String account) {
    private static final String AMOUNT = "(?<![\\w.])(?:rs|inr|₹)\\.?:? ?(?<amount>\\d[\\d,]*+(?:\\.\\d+)?+)";
    private static final String OWNER = "(?:(?:your|the|our|" + Bank.names()
            + "|bank|of|india|ltd|savings?|current|salary|sb)\\.? )*";
    private static final String ACCOUNT = OWNER
            + "(?:a/?c|acct?|account)\\.?(?: ?(?:no|number|num)\\b\\.?)?[ :.]*(?:ending (?:with |in )?)?"
            + "(?<account>[x*.\\d-]*\\d{3,})";
    private static final String IS = "(?:(?:has|have|is|was|been|now|successfully|just|also) )*";
    private static final String INTO = "(?:(?:in|by) cash )?(?:from .{1,60}? )?(?:to |in |into |with )";

    /** Rs.10 credited to your A/c XX1234. */
    private static final Pattern AMOUNT_FIRST =
            pattern(AMOUNT + " ?" + IS + "(?:credited|deposited|received|cr)\\b[ .,:]*(?:" + INTO + ")?" + ACCOUNT);

    /** Rs.10 received in XX1234. */
    private static final Pattern AMOUNT_TO_MASK =
            pattern(AMOUNT + " ?" + IS + "(?:credited|received) (?:to|in) (?<account>[x*]+\\d{3,})");

    private static final String VERB = "(?:credited|credit|cr|received|deposited|deposit)\\b[ :.-]*"
            + "(?:(?:with|by|for|of|a|an|the|sum|amount|salary|payment|credit)\\b[ :.-]*)*";

    /** A/c XX1234 is credited with Rs.10. */
    private static final Pattern ACCOUNT_FIRST = pattern(ACCOUNT + "[ ,.-]*" + IS + VERB + AMOUNT);

    /** Received Rs.10 in your A/c XX1234. */
    private static final Pattern VERB_FIRST = pattern("\\b" + VERB + AMOUNT + "[ ,]+(?:" + INTO + ")?" + ACCOUNT);

    /** A credit of an amount, wherever to. */
    private static final Pattern ANY =
            pattern("(?:" + AMOUNT + " ?" + IS + "(?:credited|deposited|received)\\b)|(?:\\b" + VERB + "(?:rs|inr|₹))");

    /** @param text one line, without addresses */
    static Optional<CreditClause> find(String text) {
        return Stream.of(AMOUNT_FIRST, AMOUNT_TO_MASK, ACCOUNT_FIRST, VERB_FIRST)
                .map(p -> p.matcher(text))
                .filter(Matcher::find)
                .min((a, b) -> Integer.compare(a.start(), b.start()))
                .map(m -> new CreditClause(m.start(), m.group("amount"), m.group("account")));
    }

    /** Whether there is talk of a credit at all. */
    static boolean isTold(String text) {
        return ANY.matcher(text).find();
    }

    /** The account's last digits: as many as a masked number shows, four of one that is written out. */
    String tail() {
        int at = account.length();
        while (at > 0 && Character.isDigit(account.charAt(at - 1))) {
            at--;
        }
        var digits = account.substring(at);
        return digits.length() > 6 ? digits.substring(digits.length() - 4) : digits;
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
