package org.relaydesk.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.StoreRollForward;
import org.relaydesk.adapter.store.backup.Restore;
import org.relaydesk.adapter.store.backup.Restore.Request;
import org.relaydesk.adapter.store.backup.Restore.Restored;
import org.relaydesk.adapter.store.backup.Restore.Step;
import org.relaydesk.backup.BackupFile;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.RollForward;

/**
 * Brings a broken store back in its place: the newest good backup and the book beyond it, the broken store set aside in a
 * folder inside of its own.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Path store;
    private final Restore restore;

    public Recovery(Path store, InstantSource clock, RollForward rollForward) {
        this.store = store;
        this.restore = new Restore(clock, rollForward);
    }

    /** One as the program is put together. */
    static Recovery of(Path store) {
        return new Recovery(store, InstantSource.system(), RollForwards.ofTheBook());
    }

    /** The good backups, newest first. */
    public List<BackupFile> backups() {
        return Restore.candidates(store);
    }

    /**
     * Restores from the newest backup that can be, or from the book alone; blocks for seconds.
     *
     * @param progress called on a thread of the restore's own
     * @throws BadBackup with the newest one's sentence if there is none; the store is as it was then
     */
    public Restored run(Consumer<Step> progress) {
        BadBackup first = null;
        for (var backup : backups()) {
            try {
                return from(backup.file(), null, progress);
            } catch (BadBackup e) {
                LOG.warn("the backup {} can't be restored", backup.file(), e);
                first = first == null ? e : first;
            }
        }
        var book = store.resolve(Restore.BOOK);
        if (StoreRollForward.tellsAll(book)) {
            return from(book, null, progress);
        }
        throw first == null ? new BadBackup("there is no backup of the store in " + store) : first;
    }

    /** Restores from a backup of the seller's choice. */
    public Restored from(Path backup, @Nullable Path book, Consumer<Step> progress) {
        return restore.run(new Request(backup, store, book, true), progress);
    }
}
