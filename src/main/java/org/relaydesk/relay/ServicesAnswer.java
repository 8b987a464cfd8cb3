package org.relaydesk.relay;

import java.math.BigDecimal;
import java.util.List;

/** A provider's catalogue. */
public sealed interface ServicesAnswer {
    record Listed(List<Offer> offers) implements ServicesAnswer {}

    record Failed(String why) implements ServicesAnswer {}

    /**
     * One service as the provider offers it.
     *
     * @param rate for 1000 units, in the provider's currency
     */
    record Offer(
            String service,
            String name,
            String category,
            String type,
            BigDecimal rate,
            long min,
            long max,
            boolean refill,
            boolean cancel) {}
}
