package org.relaydesk.adapter.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An amount in a statement: {@code 1,49,999.37}, {@code ₹149.00 Cr}, {@code -85.00}, {@code (85.00)}, or a number of a
 * spreadsheet with its rounding noise.
 *
 * @param paise without its sign
 * @param negative whether a minus sign or brackets stand with it
 * @param direction {@code CR} or {@code DR} where it stands with it
 */
record Amounts(long paise, boolean negative, @Nullable String direction) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<sign>[-+−(])? ?(?:₹|(?:rs|inr)\\.?)? ?(?<inner>[-−])?(?<rupees>\\d{1,3}(?:,\\d{2,3})*,\\d{3}|\\d{1,13})?(?:\\.(?<part>\\d{0,20}))?"
                    + " ?(?<close>[-)])? ?(?:\\(?(?<way>cr|dr|c|d)\\.?\\)?)?");
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    /** Empty where the cell has no amount at all: nothing, or a dash. */
    static boolean absent(String cell) {
        return cell.isEmpty() || cell.equals("-") || cell.equals("–") || cell.equals("--") || cell.equalsIgnoreCase("na");
    }

    static Optional<Amounts> parse(String cell) {
        var m = WRITTEN.matcher(cell.toLowerCase(Locale.ROOT));
        if (!m.matches() || (m.group("rupees") == null && (m.group("part") == null || m.group("part").isEmpty()))) {
            return Optional.empty();
        }
        var rupees = m.group("rupees") == null ? "0" : m.group("rupees").replace(",", "");
        var part = m.group("part") == null || m.group("part").isEmpty() ? "0" : m.group("part");
        var exact = new BigDecimal(rupees + "." + part);
        var rounded = exact.setScale(2, RoundingMode.HALF_UP);
        if (exact.subtract(rounded).abs().compareTo(NOISE) > 0) {
            return Optional.empty();
        }
        var sign = m.group("sign");
        boolean negative = (sign != null && !sign.equals("+")) || m.group("inner") != null || "-".equals(m.group("close"));
        var way = m.group("way");
        return Optional.of(new Amounts(
                rounded.movePointRight(2).longValueExact(), negative, way == null ? null : way.startsWith("c") ? "CR" : "DR"));
    }
}
