package org.relaydesk.relay;

import java.math.BigDecimal;
import java.util.List;

/** A provider's catalogue. */
public sealed interface ServicesAnswer {
    /**
     * What it offers, each service once.
     *
     * @param skipped rows that could not be read
     */
    record Listed(List<Offer> offers, int skipped) implements ServicesAnswer {}

    record Failed(String why) implements ServicesAnswer {}

    /**
     * One service as the provider offers it.
     *
     * @param rate for 1000 units, in the provider's currency
     * @param dripFeed whether it can be delivered in several runs
     * @param about the provider's description, at most 2,000 characters; empty for none
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
            boolean cancel,
            boolean dripFeed,
            String about) {}
}
