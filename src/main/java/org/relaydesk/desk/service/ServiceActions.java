package org.relaydesk.desk.service;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.relaydesk.money.Paise;
import org.relaydesk.query.Leg;

/**
 * What the seller does with services; orders that were placed keep their price. Each future completes once it is on the
 * disk; it fails with {@link org.relaydesk.work.Refused} where it can't be done: {@code service-unknown},
 * {@code bounds-bad}, {@code cost-unknown} (a price by margin without a known cost), {@code route-unknown},
 * {@code route-twice}, {@code offer-unknown}, {@code price-bad}.
 */
public interface ServiceActions {
    CompletableFuture<Void> save(Draft draft);

    /** @param legs the first choice first; one at least, none twice */
    CompletableFuture<Void> setRoutes(int number, List<Leg> legs);

    /** @param reason shown to the seller; may be empty */
    CompletableFuture<Void> pause(int number, String reason);

    CompletableFuture<Void> resume(int number);

    /**
     * Makes services of a provider's offers, with the next free numbers, priced by margin; what is sold here already is
     * left out.
     *
     * @param offers the provider's own ids
     * @param marginPercent above cost
     * @param category of all of them; empty to take over the provider's
     */
    CompletableFuture<Imported> importOffers(String provider, List<String> offers, int marginPercent, String category);

    /** @param numbers of the new services */
    record Imported(List<Integer> numbers) {}

    /** How a price is made. */
    sealed interface Price {
        record Fixed(Paise per1000) implements Price {}

        /** Follows the cost, this many percent above it, rounded up to the rupee. */
        record Margin(int percent) implements Price {}
    }

    /** A service as the seller wants it; its fields are checked before. */
    record Draft(
            int number,
            String name,
            String category,
            Price price,
            long min,
            long max,
            int refillDays,
            boolean dripFeed) {}
}
