package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;

/** How long to wait after a failed attempt: 2 s, doubling, at most an hour; after 12 attempts (about 70 minutes) it ends. */
public final class Backoff {
    private static final int LAST = 12;
    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    public static Duration after(int attempts) {
        long seconds = 1L << Math.min(attempts, 12);
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    /**
     * No pause ends later than this: a time beyond it was noted by a clock that ran ahead and has been set back since,
     * and what waits for it is due.
     */
    public static Instant beyond(Instant now) {
        return now.plus(LONGEST.multipliedBy(2));
    }

    public static boolean over(int attempts) {
        return attempts >= LAST;
    }
}
