package org.relaydesk.backup;

/** How it stands with the backups, for whoever shows it; from any thread. */
@FunctionalInterface
public interface Backups {
    BackupState state();
}
