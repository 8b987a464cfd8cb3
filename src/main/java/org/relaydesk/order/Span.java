package org.relaydesk.order;

import java.time.Duration;
import java.time.Instant;

/** From when an order was sent until it was done. */
public record Span(Instant submittedAt, Instant finishedAt) {
    /** How long it took; a clock that was set back meanwhile makes it zero. */
    public Duration took() {
        var took = Duration.between(submittedAt, finishedAt);
        return took.isNegative() ? Duration.ZERO : took;
    }
}
