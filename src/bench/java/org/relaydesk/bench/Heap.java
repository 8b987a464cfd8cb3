package org.relaydesk.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Watches how much of the heap is in use, garbage included. */
final class Heap {
    private static final long EVERY_MILLIS = 5;

    private final AtomicLong most = new AtomicLong();

    Heap() {
        var thread = new Thread(this::watch, "heap");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        var runtime = Runtime.getRuntime();
        try {
            while (true) {
                most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it", e);
        }
    }

    /** In bytes. */
    long most() {
        return most.get();
    }
}
