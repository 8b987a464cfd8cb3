package org.relaydesk.queue;

import java.time.Duration;

/** How long to wait after a failed attempt: 2 s, doubling, at most an hour; after 12 attempts (about 70 minutes) it ends. */
public final class Backoff {
    private static final int LAST = 12;

    private Backoff() {}

    public static Duration after(int attempts) {
        long seconds = 1L << Math.min(attempts, 12);
        return Duration.ofSeconds(Math.min(seconds, 3600));
    }

    public static boolean over(int attempts) {
        return attempts >= LAST;
    }
}
