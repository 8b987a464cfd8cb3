package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;

import org.relaydesk.order.Order;

/**
 * How long an order waits before it is offered to a provider again that has certainly not taken it. The measure is the
 * pause between two sweeps: that is how soon anything there is known to have changed.
 *
 * @param base the pause between two sweeps
 */
public record Retries(Duration base) {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration BY_ITSELF = Duration.ofDays(2);
    private static final int MOST_DOUBLINGS = 10;

    /** Where another order is on the link: longer each time, as that order may take days. */
    public Duration linkBusy(int attempts) {
        return clamp(base.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS)), MOST);
    }

    /** Where not a byte reached it. */
    public Duration notReached() {
        return clamp(base, ONE_MINUTE);
    }

    /** Where it was asked too often and did not say for how long to be quiet. */
    public Duration tooMany() {
        return clamp(base, ONE_MINUTE);
    }

    /** Whether an order has been tried by itself for so long that it is the seller's to decide. */
    static boolean isOverdue(Order order, Instant now) {
        var paidAt = order.paidAt();
        return paidAt != null && paidAt.plus(BY_ITSELF).isBefore(now);
    }

    private static Duration clamp(Duration wanted, Duration most) {
        var atLeast = wanted.compareTo(LEAST) < 0 ? LEAST : wanted;
        return atLeast.compareTo(most) > 0 ? most : atLeast;
    }
}
