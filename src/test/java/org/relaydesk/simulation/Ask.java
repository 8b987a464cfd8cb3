package org.relaydesk.simulation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What a customer was asked to pay for an order, as the model follows it. */
final class Ask {
    enum State { OPEN, PAID, EXPIRED }

    final long amount;
    final Instant at;
    State state = State.OPEN;
    /** When its amount may be somebody else's; null while it is open. */
    @Nullable Instant freeAt;

    Ask(long amount, Instant at) {
        this.amount = amount;
        this.at = at;
    }
}
