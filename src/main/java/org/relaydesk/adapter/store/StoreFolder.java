package org.relaydesk.adapter.store;

import java.nio.file.Path;

/** A store's folder for those who move files in it: held, so that no program opens the store meanwhile. */
public final class StoreFolder implements AutoCloseable {
    private final StoreLock lock;

    private StoreFolder(StoreLock lock) {
        this.lock = lock;
    }

    /** @throws StoreInUse naming the process that has the store */
    public static StoreFolder hold(Path folder) {
        return new StoreFolder(StoreLock.take(folder));
    }

    /** Whether a file of the folder is only there to say who has the store. */
    public static boolean isLock(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.equals("relaydesk.lock") || name.equals("relaydesk.pid");
    }

    @Override
    public void close() {
        lock.close();
    }
}
