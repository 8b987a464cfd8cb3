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
    private static final String NUMBER = "\\.? {0,2}(?:(?:no|number|num|nos|id)(?![a-z])\\.?)? ?(?:is )?[:.#-]{0,2} {0,2}"
            + "(?<ref>[a-z]{0,11}\\d[a-z0-9]{5,21})(?![a-z0-9])";

    /**
     * In the order in which they are believed. A number without one of these words before it is none: it may be an
     * account, a telephone or a receipt.
     */
    private static final List<Pattern> FORMS = List.of(
            // HDFC: NEFT Cr-IFSC-name-remark-UTR. The remark is the payer's, so the UTR at its end goes first.
            pattern("\\b(?:neft|rtgs|imps) cr-" + IFSC + "-.{1,200}-(?<ref>[a-z]{4}[a-z]?\\d{8,17})\\b"),
            pattern("(?<![a-z])(?:ref(?:erence)?|rrn|utr)" + NUMBER),
            pattern("(?<![a-z\\d])(?:upi|imps)(?: txn| trf| cr| in| p2a| p2p)?[:/ *-]{1,3}"
                    + "(?:(?:cr|credit|p2a|p2p|p2m|in)[/*-])?(?<ref>[a-z]?\\d{9,12})(?![a-z\\d])"),
            // UPI/bank/600000000001/name, UPI-name-address-IFSC-600000000001.
            pattern("(?<![a-z])(?:upi|imps)[-/:*](?:[^-/:*]{0,40}[-/:*]){1,5}?(?<ref>[a-z]?\\d{12})(?![a-z\\d])"),
            pattern("(?<![a-z])(?:txn|transaction|trans|tran|trxn)\\b(?=\\.? ?(?:id|no|num|#|:))" + NUMBER),
            pattern("\\b(?:neft|rtgs)(?:inward| in| cr| credit)?[-/ *:]{1,3}(?:(?:cr|in|inw|ret)[-/*])?(?:" + IFSC + "[-/*](?=[a-z]{0,6}\\d{6}))?"
                    + "(?<ref>[a-z]{1,6}[a-z0-9]{6,18})\\b"),
            // The post office.
            pattern("\\[(?<ref>[a-z]\\d{7,12})]"));

    /** @param text one line, without addresses */
    static Optional<Reference> find(CharSequence text) {
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
