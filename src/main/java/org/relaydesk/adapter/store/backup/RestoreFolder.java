package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.adapter.store.StoreFolder;
import org.relaydesk.backup.BackupFile;
import org.relaydesk.backup.BadBackup;

/** The folder that a store is restored to. */
record RestoreFolder(Path path) {
    private static final Set<String> STAY = Set.of("media", Restore.BOOK, BackupPlace.STANDARD, BackupPlace.NOTE);
    private static final String ASIDE = "set-aside-";

    /** @throws BadBackup if it holds something that would be in the way */
    void refuseUnlessFree(boolean setAside) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new BadBackup(path + " is no folder");
        }
        if (!setAside && !inTheWay().isEmpty()) {
            throw new BadBackup(path + " is not empty: add --set-aside to move what is in it to a folder inside of it");
        }
    }

    /** All but the book, pictures, backups, earlier stores set aside, and locks. */
    private List<Path> inTheWay() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        var backups = BackupPlace.all(path);
        try (var files = Files.list(path)) {
            return files.filter(f -> {
                var name = f.getFileName().toString();
                return !STAY.contains(name) && !name.startsWith(ASIDE)
                        && backups.stream().noneMatch(b -> b.startsWith(f))
                        && !StoreFolder.isLock(f) && BackupFile.of(f).isEmpty();
            }).toList();
        }
    }

    /** A folder on the same disk for the work. */
    Path beside(Instant now) {
        var name = "." + Objects.requireNonNull(path.getFileName(), "a store can't be a whole disk") + "-restoring-";
        return path.resolveSibling(name + BackupFile.stamp(now));
    }

    /** Moves the old store to a folder inside. */
    Path setAside(Instant now) throws IOException {
        var aside = path.resolve(ASIDE + BackupFile.stamp(now));
        for (int n = 2; Files.exists(aside); n++) {
            aside = path.resolve(ASIDE + BackupFile.stamp(now) + "-" + n);
        }
        Durable.folder(aside);
        for (var file : inTheWay()) {
            Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        // never away from its place, wherever this is broken off: it is what the restored store goes on from
        var book = path.resolve(Restore.BOOK);
        if (Files.exists(book)) {
            Files.copy(book, aside.resolve(Restore.BOOK));
        }
        return aside;
    }

    /** The database last: before that there is no store here, and afterwards all of it. */
    void moveIn(Path work) throws IOException {
        new Pictures(path).takeFrom(new Pictures(work));
        if (Files.exists(work.resolve(Restore.BOOK))) {
            Files.move(work.resolve(Restore.BOOK), path.resolve(Restore.BOOK), StandardCopyOption.ATOMIC_MOVE);
        }
        Durable.sync(work.resolve(StoreCopy.FILE));
        Durable.rename(work.resolve(StoreCopy.FILE), path.resolve(StoreCopy.FILE));
    }
}
