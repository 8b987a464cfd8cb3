package org.relaydesk.query;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money of the seller's that lies with a provider.
 *
 * @param currency as the provider writes it, such as {@code USD}
 */
public record Balance(BigDecimal amount, String currency) {
    /** All of its digits, two decimals at the least: {@code 0.00}, {@code 0.00042 USD}. */
    public String exact() {
        var bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString() + " " + currency;
    }

    /** With two decimals, never rounded up: {@code $41.20}, {@code 17.05 BRL}. */
    public String text() {
        var plain = amount.setScale(2, RoundingMode.DOWN).toPlainString();
        return switch (currency) {
            case "USD" -> "$" + plain;
            case "INR" -> "₹" + plain;
            case "EUR" -> "€" + plain;
            default -> plain + " " + currency;
        };
    }
}
