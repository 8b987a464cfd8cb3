package org.relaydesk.app;

import java.nio.file.Path;
import java.util.List;

import org.relaydesk.backup.BackupFile;
import org.relaydesk.ledger.Finding;

/** A store that does not open or does not pass its check; nothing was started. The message says what to do. */
public final class BrokenStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path store;
    @SuppressWarnings("serial")
    private final List<Finding> findings;
    @SuppressWarnings("serial")
    private final List<BackupFile> backups;

    BrokenStore(Path store, String sentence, List<Finding> findings, List<BackupFile> backups, Throwable cause) {
        super(sentence, cause);
        this.store = store;
        this.findings = List.copyOf(findings);
        this.backups = List.copyOf(backups);
    }

    /** Its folder. */
    public Path store() {
        return store;
    }

    /** What the check found; one named {@code open} where the store does not open. */
    public List<Finding> findings() {
        return findings;
    }

    /** The good backups, newest first. */
    public List<BackupFile> backups() {
        return backups;
    }
}
