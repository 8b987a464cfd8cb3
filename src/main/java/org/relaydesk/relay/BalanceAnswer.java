package org.relaydesk.relay;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What a provider says of the seller's balance with it. */
public sealed interface BalanceAnswer {
    /** In the provider's currency; {@code currency} is its code where it says one. */
    record Balance(BigDecimal amount, @Nullable String currency) implements BalanceAnswer {}

    record Failed(String why) implements BalanceAnswer {}
}
