package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.backup.BackupFile;
import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.Retention;

/** A folder of backups with their shared {@code media} beside them. */
public record BackupFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

    /** The good ones, newest first; none where the folder can't be read. */
    public List<BackupFile> good() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.map(BackupFile::of).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(BackupFile::madeAt).reversed()).toList();
        } catch (IOException e) {
            LOG.warn("the backups in {} can't be listed", path, e);
            return List.of();
        }
    }

    /** The newest good one that can be read. */
    public Optional<BackupState.Good> newest() {
        return latest(List.of(path), 1).stream().findFirst();
    }

    /** The good ones of several folders that can be read, newest first, but not more than {@code most}. */
    public static List<BackupState.Good> latest(List<Path> folders, int most) {
        return folders.stream().distinct().flatMap(f -> new BackupFolder(f).good().stream())
                .sorted(Comparator.comparing(BackupFile::madeAt).reversed())
                .flatMap(b -> described(b).stream()).limit(most).toList();
    }

    private static Optional<BackupState.Good> described(BackupFile b) {
        try {
            var manifest = BackupZip.manifest(b.file());
            return Optional.of(new BackupState.Good(b.madeAt(), Files.size(b.file()), null, manifest.line(), b.file()));
        } catch (BadBackup | IOException e) {
            LOG.warn("the backup {} can't be read", b.file(), e);
            return Optional.empty();
        }
    }

    /** Deletes what the rule gives free. */
    public void thinOut(Instant now, ZoneId zone) {
        Retention.superfluous(good(), now, zone).forEach(b -> {
            try {
                Files.delete(b.file());
            } catch (IOException e) {
                LOG.warn("the old backup {} can't be deleted", b.file(), e);
            }
        });
    }

    /** What a kill left half made. */
    void clearLeftovers() {
        try (var files = Files.list(path)) {
            for (var file : files.filter(f -> String.valueOf(f.getFileName()).startsWith(".making-")).toList()) {
                Durable.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is on the same disk as the store. */
    public boolean isOnTheDiskOf(Path storeFolder) {
        try {
            return Files.getFileStore(existing(path)).equals(Files.getFileStore(existing(storeFolder)));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path existing(Path path) {
        var at = path.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
