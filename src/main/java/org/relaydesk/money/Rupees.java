package org.relaydesk.money;

import java.util.Optional;
import java.util.regex.Pattern;

/** Paise as people write them in India: {@code ₹1,49,999.37}. */
public final class Rupees {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:₹|(?i:rs|inr)\\.?)?\\s*(\\d{1,3}(?:,\\d{2,3})+|\\d{1,13})(?:\\.(\\d{1,2}))?");

    private Rupees() {}

    /** With the rupee sign, Indian grouping and always two decimals; a minus sign stands before the rupee sign. */
    public static String text(Paise amount) {
        return (amount.isNegative() ? "−₹" : "₹") + digits(amount, true);
    }

    /** Without sign and grouping, two decimals, as UPI links and settings files want it: {@code 149.37}. */
    public static String plain(Paise amount) {
        return (amount.isNegative() ? "-" : "") + digits(amount, false);
    }

    /** What a person or a bank wrote ({@code ₹1,49,999.37}, {@code Rs.149}, {@code 149.3}); empty where it is no amount. */
    public static Optional<Paise> parse(String written) {
        var m = WRITTEN.matcher(written.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        long rupees = Long.parseLong(m.group(1).replace(",", ""));
        String decimals = m.group(2) == null ? "00" : (m.group(2) + "0").substring(0, 2);
        return Optional.of(Paise.of(rupees * 100 + Long.parseLong(decimals)));
    }

    private static String digits(Paise amount, boolean grouped) {
        long paise = Math.absExact(amount.value());
        var rupees = Long.toString(paise / 100);
        var text = new StringBuilder(grouped ? group(rupees) : rupees).append('.');
        if (paise % 100 < 10) {
            text.append('0');
        }
        return text.append(paise % 100).toString();
    }

    /** The last three digits, then pairs: 12,34,567. */
    static String group(String digits) {
        var text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 2) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** A count in Indian grouping: {@code 1,04,212}. */
    public static String count(long number) {
        return number < 0 ? "−" + group(Long.toString(-number)) : group(Long.toString(number));
    }
}
