package org.relaydesk.demo.past;

import java.time.Duration;
import java.time.Instant;

import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;

/**
 * An order of the past.
 *
 * @param remains units that were not delivered, where it ends so
 * @param wallet whether the customer pays from his wallet where it covers the price
 * @param takes how long the provider worked on it
 */
record Plan(
        Instant at, Person customer, Goods goods, long quantity, Ending ending, long remains, boolean wallet, Duration takes) {
    /** How it went. */
    enum Ending {
        COMPLETED, PARTIAL, CANCELLED,
        /** Paid after the order had expired, and delivered all the same. */
        PAID_LATE,
        /** Never paid. */
        EXPIRED,
        /** The provider is at it still. */
        UNDER_WAY,
        /** Completed; a refill was asked for later, and done. */
        REFILLED,
        /** Completed; a refill was asked for, and is under way. */
        REFILLING,
        /** The provider is at it still, and was asked to cancel it. */
        CANCEL_ASKED,
        /** Paid with the rupees rounded up, with a screenshot; the seller applied it. */
        ROUNDED_UP,
        /** Paid with the rupees alone, with a screenshot; the seller applied it and took the paise from the wallet. */
        ROUNDED_DOWN,
        /** As before, but the seller put the payment into the wallet. */
        TO_WALLET
    }
}
