package org.relaydesk.adapter.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** A store on a slow disk, for benches. */
public final class SlowSync {
    private SlowSync() {}

    /** @param more how much longer every sync takes */
    public static Store open(Path folder, Duration more) {
        return Store.open(folder, InstantSource.system(), BeforeMigration.NOTHING, disk -> () -> {
            disk.sync();
            long until = System.nanoTime() + more.toNanos();
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
        });
    }
}
