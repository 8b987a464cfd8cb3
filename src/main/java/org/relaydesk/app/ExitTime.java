package org.relaydesk.app;

import java.time.Duration;

/** The ten seconds in which the program has ended, counted from when this is made; some are kept for closing the store. */
final class ExitTime {
    private static final Duration IN_ALL = Duration.ofSeconds(8);
    private static final Duration BACKUP = Duration.ofSeconds(5);

    private final long began = System.nanoTime();

    /** What is left. */
    Duration left() {
        var left = IN_ALL.minusNanos(System.nanoTime() - began);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What is left for a backup, or for packing the store. */
    Duration room() {
        return left().compareTo(BACKUP) < 0 ? left() : BACKUP;
    }
}
