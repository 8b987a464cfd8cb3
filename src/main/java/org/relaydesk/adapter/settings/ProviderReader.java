package org.relaydesk.adapter.settings;

import java.math.BigDecimal;
import java.time.Duration;

import org.relaydesk.relay.Provider;

/** Makes a provider out of its part of a settings file. */
final class ProviderReader {
    private ProviderReader() {}

    /** @throws BadSettings naming the key that is wrong or missing */
    static Provider read(Values p) {
        var currency = p.text("currency", "INR");
        if (!currency.matches("[A-Z]{3}")) {
            throw p.bad("currency", "a currency code such as USD");
        }
        return new Provider(
                p.text("name", 60),
                p.url("url"),
                p.text("key"),
                currency,
                rate(p),
                Duration.ofSeconds(p.whole("timeoutSeconds", 30, 1, 300)),
                (int) p.whole("requestsPerMinute", 50, 1, 1_000_000))
                .warnBelow(p.has("lowBalance") ? p.decimal("lowBalance") : null);
    }

    private static BigDecimal rate(Values p) {
        var rate = p.has("rupeesPerUnit") ? p.decimal("rupeesPerUnit") : BigDecimal.ONE;
        if (rate.toPlainString().length() > 20) {
            throw p.bad("rupeesPerUnit", "rupees such as \"84.50\"");
        }
        return rate;
    }
}
