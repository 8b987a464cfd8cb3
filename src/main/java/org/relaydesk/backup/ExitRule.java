package org.relaydesk.backup;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Whether a backup fits into the time that the program's end has. */
public final class ExitRule {
    /** Slower than any disk of today, packing and checking included; holds while nothing was measured. */
    private static final long BYTES_A_SECOND = 8_000_000;
    private static final Duration CHECK = Duration.ofSeconds(2);

    private ExitRule() {}

    /**
     * By the longest of the last backups and half as much again; by the store's size where none was made yet.
     *
     * @param last how long the last backups took; empty where none was made since the program started
     * @param bytes of the store's file
     * @param room what is left of the time for ending
     */
    public static boolean fits(List<Duration> last, long bytes, Duration room) {
        var guess = last.stream().max(Comparator.naturalOrder())
                .map(longest -> longest.plus(longest.dividedBy(2)))
                .orElseGet(() -> CHECK.plusMillis(bytes / (BYTES_A_SECOND / 1000)));
        return guess.compareTo(room) <= 0;
    }
}
