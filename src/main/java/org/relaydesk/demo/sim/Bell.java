package org.relaydesk.demo.sim;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Rings when something has happened; who waits for something looks again then. Closing it ends all waiting. */
public final class Bell implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;
    private boolean closed;

    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks at each ring until there is something.
     *
     * @return empty if there was nothing in the time
     * @throws CancellationException once closed
     */
    public <T> Optional<T> await(Supplier<Optional<T>> look, Duration most) {
        long left = most.toNanos();
        while (true) {
            long before = rings();
            var found = look.get();
            if (found.isPresent() || left <= 0) {
                return found;
            }
            left = next(before, left);
        }
    }

    /** Lets time go by. @throws CancellationException once closed */
    public void pause(Duration time) {
        await(Optional::empty, time);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long rings() {
        lock.lock();
        try {
            refuse();
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a ring after {@code before}; returns what is left of the time, at most one second later. */
    private long next(long before, long left) {
        lock.lock();
        try {
            long slice = Math.min(left, TimeUnit.SECONDS.toNanos(1));
            long rest = slice;
            while (rings == before && !closed && rest > 0) {
                rest = rung.awaitNanos(rest);
            }
            refuse();
            return left - slice + Math.max(rest, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            lock.unlock();
        }
    }

    private void refuse() {
        if (closed) {
            throw new CancellationException("the demo is closed");
        }
    }
}
