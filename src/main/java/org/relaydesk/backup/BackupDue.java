package org.relaydesk.backup;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When the next backup is made. */
public final class BackupDue {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private BackupDue() {}

    /**
     * Whether it is time: an hour after the last good one if the book went on since then, ten minutes after a failure. A
     * last one from the future says that the clock was set: then it is time as well.
     *
     * @param newestLine of the book as it is now
     */
    public static boolean now(BackupState state, long newestLine, Instant now) {
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
