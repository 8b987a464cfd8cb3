package org.relaydesk.backup;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When the next backup is made. */
public final class BackupDue {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    private BackupDue() {}

    /**
     * Whether it is time: an hour after the last good one if the book went on since then, but not in the first minutes,
     * when there is much to do, and not until ten minutes after a failure. A time in the future says that the clock was
     * set back: nobody waits for it.
     *
     * @param newestLine of the book as it is now
     * @param started when the program began to serve
     */
    public static boolean now(BackupState state, long newestLine, Instant started, Instant now) {
        if (between(started, now, AFTER_START)) {
            return false;
        }
        var failure = state.lastFailure();
        if (failure != null && between(failure.at(), now, AFTER_FAILURE)) {
            return false;
        }
        var good = state.lastGood();
        return isWanted(state, newestLine) && (good == null || !between(good.at(), now, EVERY));
    }

    /** Whether there is something that the last good one does not have. */
    public static boolean isWanted(BackupState state, long newestLine) {
        var good = state.lastGood();
        return good == null || good.line() != newestLine;
    }

    private static boolean between(@Nullable Instant from, Instant now, Duration length) {
        return from != null && !now.isBefore(from) && now.isBefore(from.plus(length));
    }
}
