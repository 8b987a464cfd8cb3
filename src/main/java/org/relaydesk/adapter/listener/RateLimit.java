package org.relaydesk.adapter.listener;

import java.time.InstantSource;

/**
 * A bucket of tokens, one for each request. One bucket for all callers: behind a tunnel or reverse proxy, as usual here,
 * all of them have the same address.
 */
final class RateLimit {
    private static final long MILLIS = 1_000;

    private final InstantSource clock;
    private final long perSecond;
    private final long full;
    private long level;
    private long filledAt;

    /** @param burst how many requests may come at one moment */
    RateLimit(InstantSource clock, long perSecond, long burst) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.full = burst * MILLIS;
        this.level = full;
        this.filledAt = clock.millis();
    }

    /** Takes a token if there is one. A clock that is set back adds nothing and takes nothing. */
    synchronized boolean tryTake() {
        long now = clock.millis();
        long passed = Math.clamp(now - filledAt, 0, 60 * MILLIS);
        filledAt = now;
        level = Math.min(full, level + passed * perSecond);
        if (level < MILLIS) {
            return false;
        }
        level -= MILLIS;
        return true;
    }
}
