package org.relaydesk.relay;

import java.util.List;

/**
 * A provider's API v2. Calls block (virtual threads call them) and never throw for what the outside does: every
 * failure is an answer. Nothing is repeated by itself.
 */
public interface ProviderApi {
    /** The largest number of ids that one call may be about. */
    int STATUS_BATCH = 100;

    AddAnswer add(ProviderAccount provider, AddRequest request);

    /** @throws IllegalArgumentException for no id or more than {@link #STATUS_BATCH} */
    StatusAnswer status(ProviderAccount provider, List<String> providerOrderIds);

    RefillAnswer refill(ProviderAccount provider, String providerOrderId);

    /** @throws IllegalArgumentException for no id or more than {@link #STATUS_BATCH} */
    RefillStatusAnswer refillStatus(ProviderAccount provider, List<String> refillIds);

    /** @throws IllegalArgumentException for no id or more than {@link #STATUS_BATCH} */
    CancelAnswer cancel(ProviderAccount provider, List<String> providerOrderIds);

    BalanceAnswer balance(ProviderAccount provider);

    ServicesAnswer services(ProviderAccount provider);
}
