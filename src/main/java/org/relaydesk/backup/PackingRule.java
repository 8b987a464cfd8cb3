package org.relaydesk.backup;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** When the store's file is worth the time of packing it. */
public final class PackingRule {
    private static final long LARGE = 64L << 20;

    private PackingRule() {}

    /**
     * A large file of which at least half is free.
     *
     * @param bytes of the file
     * @param packed what would be left of it
     */
    public static boolean isWorthIt(long bytes, long packed) {
        return bytes > LARGE && packed <= bytes / 2;
    }

    /** It takes less than the backup before it, which packs the same and checks it whole; null if none was timed. */
    public static boolean fits(@Nullable Duration backup, Duration room) {
        return backup != null && backup.compareTo(room) <= 0;
    }
}
