package org.relaydesk.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Service;
import org.relaydesk.money.Paise;

/** What the Services screen shows. Called on a reader's thread. */
public interface ServiceQueries {
    /** All services by number; a seller has hundreds, at most 5,000 are returned. */
    List<Row> all();

    Optional<Detail> detail(int number);

    /** Providers by name whose catalogue has been read. */
    List<String> catalogues();

    /** How many offers of a provider match; each word of {@code text} must be in name or category, or be the id. */
    long offerCount(String provider, String text);

    /**
     * A page of a provider's offers in the order of its catalogue.
     *
     * @param after key of the row before it, where the caller has it; else {@code index} rows are skipped
     */
    List<OfferRow> offers(String provider, String text, long index, @Nullable Long after, int size);

    /**
     * One service.
     *
     * @param price of 1000
     * @param cost of 1000 at its first choice, in rupees at the seller's rate; null where it is not known
     * @param marginPercent above cost, where the price is made by margin
     * @param routes first choice first, then the fall-backs
     * @param pausedWhy why it is not on sale; null where it is or no reason was given
     */
    record Row(
            int number,
            String name,
            String category,
            String type,
            Paise price,
            @Nullable Paise cost,
            Service.Pricing pricing,
            int marginPercent,
            List<Leg> routes,
            long min,
            long max,
            int refillDays,
            boolean dripFeed,
            boolean onSale,
            @Nullable String pausedWhy) {
        public boolean belowCost() {
            return cost != null && price.compareTo(cost) < 0;
        }

        /** What is left of the price, in whole percent of it (half up); null where the cost is not known. */
        public @Nullable Long margin() {
            return cost == null || price.isZero() ? null : percent(price.minus(cost).value(), price.value());
        }

        private static long percent(long part, long whole) {
            return Math.floorDiv(part * 200 + whole, whole * 2);
        }
    }

    /**
     * One service and where it can be had.
     *
     * @param orders30 orders of the last 30 days
     */
    record Detail(Row row, List<Route> routes, long orders30) {}

    /**
     * A place of a service, as its provider's catalogue has it.
     *
     * @param offer null where the catalogue does not have it (any more), or was not read yet
     */
    record Route(Leg leg, @Nullable OfferRow offer, @Nullable Instant goneAt) {}

    /**
     * A service that a provider offers.
     *
     * @param key for the next page
     * @param rate for 1000 in its currency, as text with the currency
     * @param cost for 1000 in rupees; null where the rate can't be meant
     * @param soldAs number of the service here that is relayed to it first; null where there is none
     */
    record OfferRow(
            long key,
            String service,
            String name,
            String category,
            String type,
            String rate,
            @Nullable Paise cost,
            long min,
            long max,
            boolean refill,
            boolean cancel,
            boolean dripFeed,
            @Nullable Integer soldAs) {}
}
