package org.relaydesk.adapter.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The number by which a payment is known everywhere, in the words of a statement. It is looked for where each bank writes
 * it, from the left: a payer may put whatever he likes into his remark.
 *
 * @param unclear whether there are several numbers, none of which is surely it
 */
record References(@Nullable String key, @Nullable String seen, boolean unclear) {
    private static final References NONE = new References(null, null, false);
    private static final References UNCLEAR = new References(null, null, true);
    private static final String DIGITS = "(?<ref>[a-z]?\\d{12})(?![0-9a-z@.])";
    private static final String IFSC = "[a-z]{4}0[a-z0-9]{6}";

    private static final List<Pattern> BY_DIGITS = List.of(
            // SBI UPI/CR/ref/…, Axis UPI/P2A/ref/…, ICICI UPI/ref/… and MMT/IMPS/ref/…, HDFC IMPS-ref-…
            Narration.pattern("\\G(?:upi|imps)[-/ :]*(?:(?:cr|p2a|p2m|p2p|in|inw|inward)[-/ ])?[-/ :]*" + DIGITS),
            // HDFC: UPI-name-address-IFSC-ref-remark
            Narration.pattern("\\Gupi-.*?-" + IFSC + "-" + DIGITS),
            // ICICI: UPI/name/address/remark/bank/ref/…
            Narration.pattern("\\Gupi/[^/]*/[^/]*@[^/]*/[^/]*/[^/]*/" + DIGITS),
            // Kotak: UPI/name/ref/remark
            Narration.pattern("\\Gupi/[^/]*[a-z][^/]*/" + DIGITS));

    private static final String UTR = "(?<ref>(?=[a-z0-9]*\\d{6})[a-z]{1,6}[a-z0-9]{6,18})(?![0-9a-z@.])";
    private static final List<Pattern> BY_UTR = List.of(
            // HDFC: NEFT CR-IFSC-name-remark-UTR; the remark is the payer's, so it is the one at the end
            Narration.pattern("\\G(?:neft|rtgs) cr-" + IFSC + "-.*-(?<ref>[a-z]{4}[a-z]?\\d{8,17})$"),
            // SBI NEFT*IFSC*UTR*name, ICICI NEFT-UTR-name, Axis NEFT/UTR/name, Kotak NEFT UTR name
            Narration.pattern("\\G(?:neft|rtgs)(?:inward)?[-/ *:]+(?:" + IFSC + "[-/* ]+)?" + UTR));

    private static final Pattern ANY_DIGITS = Narration.pattern("(?<![0-9a-z@.])[a-z]?(\\d{12})(?![0-9a-z@.])");
    private static final Pattern LONG_NUMBER = Pattern.compile("0*(\\d{12})");
    private static final Pattern COLUMN_DIGITS = Pattern.compile("[A-Za-z]?(\\d{12})");
    private static final Pattern COLUMN_UTR = Pattern.compile("(?=[A-Za-z0-9]*\\d{6})[A-Za-z]{1,6}[A-Za-z0-9]{6,18}");

    /**
     * Finds it.
     *
     * @param column what stands in the bank's own column
     * @param start where the words of the way begin in {@code text}
     */
    static References find(String text, String column, String way, int start) {
        boolean digits = way.equals("upi") || way.equals("imps");
        var own = column(column, digits);
        var told = told(text, digits ? BY_DIGITS : BY_UTR, start);
        if (own.key != null) {
            return told.key == null || told.key.equals(own.key) ? own : UNCLEAR;
        }
        return told.key != null || !digits ? told : onlyNumber(text);
    }

    private static References column(String column, boolean digits) {
        var cell = column.replace(" ", "");
        var padded = LONG_NUMBER.matcher(cell);
        if (padded.matches() && !padded.group(1).equals("000000000000")) {
            return of(padded.group(1), cell);
        }
        var lettered = COLUMN_DIGITS.matcher(cell);
        if (lettered.matches()) {
            return of(lettered.group(1), cell);
        }
        return !digits && COLUMN_UTR.matcher(cell).matches() ? of(cell.toUpperCase(Locale.ROOT), cell) : NONE;
    }

    private static References told(String text, List<Pattern> forms, int start) {
        for (var form : forms) {
            var m = form.matcher(text);
            if (m.find(start)) {
                var seen = m.group("ref");
                var bare = COLUMN_DIGITS.matcher(seen);
                return of(bare.matches() ? bare.group(1) : seen.toUpperCase(Locale.ROOT), seen);
            }
        }
        return NONE;
    }

    /** A bank whose order of words nobody has seen: its one number of 12 digits is it, of several none is. */
    private static References onlyNumber(String text) {
        var numbers = new LinkedHashSet<String>();
        var m = ANY_DIGITS.matcher(text);
        while (m.find()) {
            numbers.add(m.group(1));
        }
        return switch (numbers.size()) {
            case 0 -> NONE;
            case 1 -> of(numbers.getFirst(), numbers.getFirst());
            default -> UNCLEAR;
        };
    }

    private static References of(String key, String seen) {
        return new References(key, seen, false);
    }
}
