package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a store's backups are. The seller's choice is one of the store's settings, which nobody can read when the store
 * is broken: so a small file beside the database says it again.
 */
public final class BackupPlace {
    private static final Logger LOG = LoggerFactory.getLogger(BackupPlace.class);
    static final String NOTE = "backups.txt";
    static final String STANDARD = "backups";

    private BackupPlace() {}

    /** The folder that the settings name, or {@code backups} in the store's folder. */
    public static BackupFolder of(Path store, String setting) {
        return new BackupFolder(store.toAbsolutePath().resolve(setting.isEmpty() ? STANDARD : setting).normalize());
    }

    /** Writes it down for the day when the store does not open. */
    public static void note(Path store, BackupFolder folder) {
        var note = store.resolve(NOTE);
        try {
            var path = folder.path().toString();
            if (!Files.exists(note) || !Files.readString(note).strip().equals(path)) {
                Files.write(note, path.getBytes(StandardCharsets.UTF_8));
                Durable.ourOwn(note);
                Durable.sync(note);
            }
        } catch (IOException e) {
            LOG.warn("{} can't be written", note, e);
        }
    }

    /** The folders in which a store's backups may be, the one that it used last first. */
    public static List<Path> all(Path store) {
        var folders = new LinkedHashSet<Path>();
        try {
            var note = store.resolve(NOTE);
            if (Files.exists(note)) {
                folders.add(Path.of(Files.readString(note).strip()));
            }
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the note on the backups of {} can't be read", store, e);
        }
        folders.add(of(store, "").path());
        return List.copyOf(folders);
    }
}
