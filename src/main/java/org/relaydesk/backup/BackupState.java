package org.relaydesk.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the backups.
 *
 * @param lastGood null where there is none
 * @param lastFailure null where the last attempt went well
 * @param folder where the backups are
 * @param sameDisk whether that is the store's own disk: what breaks the one takes the other with it
 */
public record BackupState(@Nullable Good lastGood, @Nullable Trouble lastFailure, Path folder, boolean sameDisk) {
    /**
     * A backup that passed its check.
     *
     * @param bytes of the zip
     * @param took null where an earlier run of the program made it
     * @param line the id of the newest line of the book in it
     */
    public record Good(Instant at, long bytes, @Nullable Duration took, long line, Path where) {}

    /**
     * A backup that did not come about.
     *
     * @param code {@code disk-full}, {@code folder}, {@code copy}, {@code check} or {@code too-slow-for-exit}
     * @param figures what the sentence for the seller needs: {@code needed}, {@code free} and {@code bytes} (of the store) in
     *     bytes, {@code folder}, {@code finding}, {@code kept} (where the evidence is), {@code why}
     */
    public record Trouble(Instant at, String code, Map<String, String> figures) {}

    public BackupState good(Good good) {
        return new BackupState(good, null, folder, sameDisk);
    }

    public BackupState failed(Trouble trouble) {
        return new BackupState(lastGood, trouble, folder, sameDisk);
    }
}
