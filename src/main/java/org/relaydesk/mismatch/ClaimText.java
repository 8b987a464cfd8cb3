package org.relaydesk.mismatch;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/**
 * What a customer wrote beside his picture, and what can be read from it for sure.
 *
 * @param amount that he says he paid
 * @param reference a UPI reference: twelve digits
 */
public record ClaimText(String text, @Nullable Paise amount, @Nullable String reference) {
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
    private static final Pattern AMOUNT =
            Pattern.compile("(?i)(?:₹|\\brs\\.?|\\binr)\\s*[\\d,]+(?:\\.\\d{1,2})?|(?<![\\d.])[\\d,]+\\.\\d{2}(?![\\d.])");

    public static ClaimText of(String text) {
        var reference = REFERENCE.matcher(text);
        var amount = AMOUNT.matcher(text);
        return new ClaimText(
                text.strip(),
                amount.find() ? Rupees.parse(amount.group()).filter(Paise::isPositive).orElse(null) : null,
                reference.find() ? reference.group() : null);
    }
}
