package org.relaydesk.catalog;

import java.time.LocalDate;

/**
 * What an order of a service must keep to.
 *
 * @param min smallest quantity
 * @param max largest
 * @param smallestRun how many units a run has at least; 0 where it is not delivered in runs
 * @param today where the store is
 */
public record OrderTerms(ServiceType type, long min, long max, long smallestRun, LocalDate today) {
    /**
     * For a new order.
     *
     * @param dripFeed whether the service may be had in runs
     */
    public static OrderTerms ofNew(ServiceType type, long min, long max, boolean dripFeed, LocalDate today) {
        return new OrderTerms(type, min, max, dripFeed && type == ServiceType.DEFAULT ? Math.max(1, min) : 0, today);
    }

    /** For one that was paid already: whatever else is changed, it keeps its quantity. */
    public static OrderTerms ofPaid(ServiceType type, long min, long max, long quantity, LocalDate today) {
        // the bounds of a subscription are those of one post
        return type == ServiceType.SUBSCRIPTIONS
                ? new OrderTerms(type, min, max, 0, today)
                : new OrderTerms(type, quantity, quantity, type == ServiceType.DEFAULT ? 1 : 0, today);
    }

    FieldCheck.Given given(Parameters soFar) {
        return new FieldCheck.Given(min, max, today, soFar);
    }
}
