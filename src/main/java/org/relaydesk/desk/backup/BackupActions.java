package org.relaydesk.desk.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BackupState.Good;

/** What the seller may do about the backups. */
public interface BackupActions {
    /** The good ones there are, newest first, not more than a few dozen; reads the folder, so never on JavaFX's thread. */
    List<Good> list();

    /**
     * Makes one now, or joins the one that is being made.
     *
     * @return how it stands then: one that did not come about is its last failure
     */
    CompletableFuture<BackupState> backUpNow();

    /**
     * From now on backups go to this folder; earlier ones stay where they are.
     *
     * @return fails with {@code Refused("backup-folder")} if nothing can be written there; the old folder holds then
     */
    CompletableFuture<@Nullable Void> chooseFolder(Path folder);
}
