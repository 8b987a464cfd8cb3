package org.relaydesk.adapter.listener;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The requests that are being served. The JDK's server counts them too, but a caller that goes away in the middle of
 * its body stays in that count, and stopping would wait for it to the last second.
 */
final class Visits {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private int inside;
    private boolean closed;

    /** Counts one in, unless nobody is let in any more. */
    boolean enter() {
        lock.lock();
        try {
            if (!closed) {
                inside++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inside--;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in from now on and waits for the last to leave; false if some stay longer than that. */
    boolean close(int seconds) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            long nanos = TimeUnit.SECONDS.toNanos(seconds);
            while (inside > 0 && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
            return inside == 0;
        } finally {
            lock.unlock();
        }
    }
}
