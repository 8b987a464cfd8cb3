package org.relaydesk.adapter.bank;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What in a bank's message are not the bank's words: addresses, the payer's name and remark behind a reference, and the
 * advice that banks add. They are blanked out, letter by letter, so that nobody who pays can say "refund" or "Rs 9999
 * credited" in the bank's name, nor a bank's own warning refuse a payment.
 */
final class Remarks {
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+");
    /** Where the bank goes on after somebody's words. */
    private static final String GOES_ON = "(?=\\R|\\. |\\.?\\s{0,2}\\b(?:avl|avbl|aval|avail|available|clear|clr"
            + "|new|total|updated|final|current)[ .]{0,2}bal"
            + "|\\.?\\s{0,2}\\bbal(?:ance)?\\b|[ .]on \\d|\\(|\\)|\\.?\\s?-\\s?[a-z.& ]{2,30}\\bbank\\b|[. ]not you|[. ]if not|$)";
    private static final String WORDS = "[^\\r\\n]{1,120}?";

    /** In each the group is what somebody else said. */
    private static final List<Pattern> OTHERS = List.of(
            // HDFC: NEFT Cr-IFSC-name-remark-UTR.
            pattern("\\b(?:neft|rtgs|imps) cr-[a-z]{4}0[a-z0-9]{6}-([^\\r\\n]{1,160})-[a-z]{4}[a-z]?\\d{8,17}\\b"),
            // UPI/CR/600000000001/name/remark, IMPS-600000000001-name-remark, NEFT-ABCDN12345678901-name.
            pattern("\\b(?:upi|imps|neft|rtgs)[a-z]{0,8}[-/ *:]"
                    + "(?:[^-/*:\\r\\n]{0,40}[-/*:]){0,5}?[a-z]{0,6}\\d{8,20}[-/*](" + WORDS + ")" + GOES_ON),
            // Punjab & Sind: Credited with Rs 500--remark (CLR BAL ….
            pattern("\\d--(?!neft|rtgs|imps|upi)(" + WORDS + ")(?=\\(|\\R|$)"),
            pattern("\\b(?:remarks?|note|msg|message|comment) ?[:-] ?(" + WORDS + ")(?=\\R|\\. |[ .(]{0,2}\\b(?:upi|ref|rrn|utr|avl|bal)\\b|$)"));

    /** Warnings and advice. */
    private static final Pattern ADVICE = pattern("(?:^|(?<=[.!?,;)-]|\\s))\\s?(?:not (?:you|u|done by|initiated by)\\b|if (?:not|you|this|it|u)\\b"
            + "|in case\\b|(?:please )?(?:do not|don't|dont|never) (?:share|disclose|respond|click)|beware\\b|to (?:report|dispute)\\b|bank never\\b)[^.!?\\r\\n]{0,160}");

    /** Stands where advice stood. */
    static final String ADVISED = "¶";

    private Remarks() {}

    /** @return the text of the same length without addresses */
    static String withoutAddresses(CharSequence text) {
        var blank = Payer.VPA.matcher(text).replaceAll(m -> "@".repeat(m.group().length()));
        return LINK.matcher(blank).replaceAll(m -> "@".repeat(m.group().length()));
    }

    /**
     * @param text without addresses, in its lines
     * @return the bank's own words, of the same length
     */
    static String without(CharSequence text) {
        var own = new StringBuilder(text);
        for (var pattern : OTHERS) {
            var m = pattern.matcher(text);
            while (m.find()) {
                blank(own, m.start(1), m.end(1), "~");
            }
        }
        var m = ADVICE.matcher(text);
        while (m.find()) {
            blank(own, m.start(), m.end(), ADVISED);
        }
        return own.toString();
    }

    private static void blank(StringBuilder text, int from, int to, String with) {
        text.replace(from, to, with.repeat(to - from));
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
