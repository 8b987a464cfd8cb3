package org.relaydesk.adapter.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that can be held up: while it is, everything is committed and nothing is synced. */
public final class HeldSync {
    private final AtomicInteger begun = new AtomicInteger();
    private volatile CountDownLatch released = new CountDownLatch(0);

    /** A store whose syncs wait while this is held. */
    public Store open(Path folder, InstantSource clock) {
        return Store.open(folder, clock, BeforeMigration.NOTHING, disk -> () -> {
            begun.incrementAndGet();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new AssertionError("nobody can interrupt the writer", e);
            }
            disk.sync();
        });
    }

    public void hold() {
        released = new CountDownLatch(1);
    }

    public void release() {
        released.countDown();
    }

    /** How many syncs have begun, ended or not. */
    public int begun() {
        return begun.get();
    }
}
