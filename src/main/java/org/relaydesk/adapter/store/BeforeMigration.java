package org.relaydesk.adapter.store;

import java.nio.file.Path;

/** Called before a store that holds something is migrated; if it throws, the store stays as it is. */
@FunctionalInterface
public interface BeforeMigration {
    /** For copies, and for stores that are made in this moment. */
    BeforeMigration NOTHING = (_, _, _) -> { };

    /**
     * The store is open in this process, and nothing is written to it.
     *
     * @param from the store's version
     * @param to the version that it is about to be migrated to
     */
    void backUp(Path storeFolder, int from, int to);
}
