package org.relaydesk.adapter.store.query;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.catalog.PriceRule;
import org.relaydesk.money.Paise;

/** Providers' decimals, which the store keeps as text. */
final class Costs {
    private Costs() {}

    /** What the row's {@code rate} costs at its {@code rupees_per_unit}; null where either is not there. */
    static @Nullable Paise of(SqlRow row) {
        var rate = decimal(row.text("rate"));
        var rupees = decimal(row.text("rupees_per_unit"));
        return rate.isEmpty() || rupees.isEmpty() ? null : PriceRule.cost(rate.get(), rupees.get()).orElse(null);
    }

    static Optional<BigDecimal> decimal(@Nullable String text) {
        return text == null || !text.matches("-?\\d{1,40}(\\.\\d{1,40})?") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
