package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BackupState.Good;
import org.relaydesk.desk.backup.BackupActions;
import org.relaydesk.work.Refused;

/** What the seller does about the backups; the folder is one of the store's settings. */
record DeskBackups(BackupWork work, OpenStore open, InstantSource clock) implements BackupActions {
    private static final Logger LOG = LoggerFactory.getLogger(DeskBackups.class);

    @Override
    public List<Good> list() {
        return work.latest();
    }

    @Override
    public CompletableFuture<BackupState> backUpNow() {
        return work.makeNow();
    }

    @Override
    public CompletableFuture<@Nullable Void> chooseFolder(Path folder) {
        return CompletableFuture.runAsync(() -> take(folder.toAbsolutePath().normalize()), Thread.ofVirtual()::start)
                .thenApply(_ -> null);
    }

    private void take(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".relaydesk", ".try"));
        } catch (IOException e) {
            LOG.warn("the folder {} can't hold backups", folder, e);
            throw new Refused("backup-folder", folder.toString());
        }
        open.configure(SettingsFile.backupFolder(folder), clock);
        work.use(folder);
    }
}
