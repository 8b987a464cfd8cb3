package org.relaydesk.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A good backup in a folder, by its name, which is given only after its check.
 *
 * @param before the store version to which the store was migrated next; 0 for one of the hourly backups
 */
public record BackupFile(Path file, Instant madeAt, int before) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("relaydesk-(\\d{8}T\\d{6}Z)(?:-before-v(\\d{1,6}))?\\.zip");

    /** A time as the names of files have it. */
    public static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** The name of an hourly backup, and of one that is made before a migration to {@code before}. */
    public static String name(Instant at, int before) {
        return "relaydesk-" + stamp(at) + (before == 0 ? "" : "-before-v" + before) + ".zip";
    }

    /** Empty for a file that is no good backup by its name. */
    public static Optional<BackupFile> of(Path file) {
        var m = NAME.matcher(String.valueOf(file.getFileName()));
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.parse(m.group(1), STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(new BackupFile(file, at, m.group(2) == null ? 0 : Integer.parseInt(m.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
