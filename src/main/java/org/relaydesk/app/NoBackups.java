package org.relaydesk.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BackupState.Good;
import org.relaydesk.backup.Backups;
import org.relaydesk.desk.backup.BackupActions;
import org.relaydesk.work.Refused;
import org.relaydesk.work.Room;

/** Where no backups are made. */
record NoBackups(Path folder) implements Backups, BackupActions, Room {
    @Override
    public BackupState state() {
        return new BackupState(null, null, folder, true);
    }

    @Override
    public List<Good> list() {
        return List.of();
    }

    @Override
    public CompletableFuture<BackupState> backUpNow() {
        return CompletableFuture.completedFuture(state());
    }

    @Override
    public CompletableFuture<@Nullable Void> chooseFolder(Path chosen) {
        return CompletableFuture.failedFuture(new Refused("backup-folder"));
    }

    @Override
    public long freeBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean takesOrders() {
        return true;
    }
}
