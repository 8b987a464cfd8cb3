package org.relaydesk.adapter.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which a payment is known everywhere: UPI and IMPS have 12 digits, NEFT and RTGS letters and digits.
 *
 * @param key what it is compared by: digits alone where a bank prefixed a letter, else in capitals
 * @param seen as the bank wrote it
 */
record Reference(String key, String seen) {
    private static final Pattern DIGITS = Pattern.compile("[A-Za-z]?(\\d{12})");
    private static final String IFSC = "[a-z]{4}0[a-z0-9]{6}";

    /**
     * In the order in which they are believed. A number without one of these words before it is none: it may be an
     * account, a telephone or a receipt.
     */
    private static final List<Pattern> FORMS = List.of(
            // HDFC: NEFT Cr-IFSC-name-remark-UTR. The remark is the payer's, so the UTR at its end goes first.
            pattern("\\b(?:neft|rtgs|imps) cr-" + IFSC + "-.*-(?<ref>[a-z]{4}[a-z]?\\d{8,17})\\b"),
            pattern("\\b(?:ref(?:erence)?|rrn|utr|txn id|transaction id)\\b\\.? ?(?:(?:no|number|num|id)\\b\\.?)? ?(?:is )?"
                    + "[:.#-]? ?(?<ref>[a-z]{0,11}\\d[a-z0-9]{7,21})\\b"),
            pattern("\\b(?:upi|imps)[:/ -]+(?:cr/|p2a/|p2p/|in/)?(?<ref>[a-z]?\\d{9,12})\\b"),
            pattern("\\b(?:neft|rtgs)(?:inward)?[-/ *:]+(?:" + IFSC + "[-/*](?=[a-z]*\\d{6}))?"
                    + "(?<ref>[a-z]{1,6}[a-z0-9]{6,18})\\b"));

    /** @param text one line, without addresses */
    static Optional<Reference> find(String text) {
        for (var form : FORMS) {
            var m = form.matcher(text);
            while (m.find()) {
                var seen = m.group("ref");
                if (seen.chars().filter(Character::isDigit).count() >= 6) {
                    return Optional.of(of(seen));
                }
            }
        }
        return Optional.empty();
    }

    static Reference of(String seen) {
        var m = DIGITS.matcher(seen);
        return new Reference(m.matches() ? m.group(1) : seen.toUpperCase(Locale.ROOT), seen);
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
