package org.relaydesk.app;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.work.Fatal;

/**
 * Does a piece of work again and again: when it is woken, and at the latest after a pause. A failure is logged and the
 * work goes on after the pause, whatever failed; want of memory alone ends the program. It is never interrupted: closing
 * lets the round that is under way end.
 */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final String name;
    private final Runnable work;
    private final Duration pause;
    private final Consumer<Throwable> fatal;
    private final Thread thread;
    private boolean wake;
    private boolean closing;

    Loop(String name, Duration pause, Runnable work) {
        this(name, pause, work, SuddenEnd::because);
    }

    /** @param fatal told of an error after which nothing in memory can be trusted */
    Loop(String name, Duration pause, Runnable work, Consumer<Throwable> fatal) {
        this.fatal = fatal;
        this.name = name;
        this.work = work;
        this.pause = pause;
        this.thread = new Uninterruptible(this::run, name);
    }

    /** Whether it asks a provider, which is done at the seller's pace and not whenever something changes. */
    boolean isSweep() {
        return name.startsWith("sweep-");
    }

    Loop start() {
        thread.start();
        return this;
    }

    /** There may be something to do now. */
    void wake() {
        lock.lock();
        try {
            wake = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (next()) {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                if (Fatal.is(e)) {
                    fatal.accept(e);
                }
                LOG.error("{} failed and goes on", name, e);
            }
        }
    }

    private boolean next() {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!wake && !closing && left > 0) {
                left = woken.awaitNanos(left);
            }
            wake = false;
            return !closing;
        } catch (InterruptedException e) {
            throw new AssertionError("nobody can interrupt a loop", e);
        } finally {
            lock.unlock();
        }
    }

    /** An interrupt would break off the call that is under way; closing says by itself that it is time to end. */
    private static final class Uninterruptible extends Thread {
        Uninterruptible(Runnable work, String name) {
            super(work, name);
        }

        @Override
        public void interrupt() {
            // on purpose
        }
    }

    /** Begins to end; {@link #close} waits for it. */
    void stop() {
        lock.lock();
        try {
            closing = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends it; false if the round that is under way did not end within the time. */
    boolean await(Duration most) {
        stop();
        return Uninterrupted.await(most, thread::join);
    }

    @Override
    public void close() {
        await(Duration.ofSeconds(5));
    }
}
