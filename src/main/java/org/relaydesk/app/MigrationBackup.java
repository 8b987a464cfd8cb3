package org.relaydesk.app;

import java.nio.file.Path;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.BeforeMigration;
import org.relaydesk.adapter.store.backup.BackupFolder;
import org.relaydesk.adapter.store.backup.BackupMaker;
import org.relaydesk.adapter.store.backup.BackupPlace;
import org.relaydesk.backup.BackupFailed;

/** The checked copy that is made of a store before it is migrated: without one, it is not migrated. */
record MigrationBackup(InstantSource clock) implements BeforeMigration {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationBackup.class);

    @Override
    public void backUp(Path store, int from, int to) {
        // nobody writes while a store is opened: there is nothing to wait for
        var maker = new BackupMaker(Main.VERSION, store, clock, () -> { });
        var folders = BackupPlace.all(store);
        for (var folder : folders.subList(0, folders.size() - 1)) {
            try {
                maker.into(new BackupFolder(folder), to);
                return;
            } catch (BackupFailed e) {
                // a disk that is not plugged in today: the store's own folder will do
                LOG.warn("the backup before the migration goes to the store's own folder", e);
            }
        }
        maker.into(new BackupFolder(folders.getLast()), to);
    }
}
