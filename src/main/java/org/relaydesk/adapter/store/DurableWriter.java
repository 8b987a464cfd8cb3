package org.relaydesk.adapter.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.work.Refused;
import org.relaydesk.work.Writer;

/**
 * The store's one writer. Takes what is queued, does each piece of work whole or not at all, commits and syncs once for all
 * of them, and only then completes their futures: what was acknowledged is on the disk.
 */
final class DurableWriter implements Writer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurableWriter.class);
    private static final int GROUP = 256;

    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    /** Opens a new way into the database, once the old one is closed. */
    @FunctionalInterface
    interface Reopening {
        WriterLine open() throws SQLException;
    }

    private final Reopening reopening;
    private final DiskRoom room;
    private final Executor completions;
    private final Runnable changed;
    private final AtomicLong syncs = new AtomicLong();
    private final Thread thread;
    private volatile WriterLine line;
    private volatile boolean closing;
    private boolean broken;

    /**
     * Starts the writer's thread.
     *
     * @param line the writer closes it
     * @param reopening after a disk that was full, when there is room again
     * @param completions where futures complete, so that nobody's continuation runs on the writer's thread
     * @param changed called after each group of commits
     */
    DurableWriter(WriterLine line, Reopening reopening, DiskRoom room, Executor completions, Runnable changed) {
        this.line = line;
        this.reopening = reopening;
        this.room = room;
        this.completions = completions;
        this.changed = changed;
        this.thread = new UninterruptibleThread(this::loop, "store-writer");
        thread.start();
    }

    @Override
    public <T extends @Nullable Object> CompletableFuture<T> submit(Supplier<T> work) {
        return queued(new Job<>(work, completions));
    }

    /** Nobody else has the future, so that nothing but the wake-up of the caller runs on the writer's thread. */
    @Override
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return Waiting.forResult(queued(new Job<>(work, Runnable::run)));
    }

    private <T extends @Nullable Object> CompletableFuture<T> queued(Job<T> job) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("work on the writer's thread submitted more work");
        }
        if (closing) {
            job.future.completeExceptionally(closed());
        } else {
            queue.add(job);
            // the writer may have ended between the look at it and the queueing
            if (closing && !thread.isAlive() && queue.remove(job)) {
                job.future.completeExceptionally(closed());
            }
        }
        return job.future;
    }

    private static RejectedExecutionException closed() {
        return new RejectedExecutionException("the store is closed");
    }

    /** How often the file was synced, for tests. */
    long syncs() {
        return syncs.get();
    }

    /** The way into the database that is in use. */
    WriterLine line() {
        return line;
    }

    private void loop() {
        while (!closing || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var group = new ArrayList<Job<?>>();
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    work(group);
                }
            } catch (InterruptedException e) {
                throw new AssertionError("nobody can interrupt the writer", e);
            }
        }
    }

    private void work(List<Job<?>> group) {
        try {
            if (ready()) {
                group.forEach(Job::run);
                commit(group);
                sync(group);
            } else {
                var full = new Refused("disk-full", Long.toString(room.freeBytes()));
                group.forEach(job -> job.fail(full));
            }
        } catch (Throwable e) {
            // the thread has to live, or whoever submits work would wait for ever
            broken = true;
            LOG.error("the writer's own trouble: nothing of this group is acknowledged", e);
            group.forEach(job -> job.fail(e));
        }
        group.forEach(Job::complete);
        changed.run();
    }

    private void commit(List<Job<?>> group) {
        try {
            line.commit();
        } catch (SQLException | RuntimeException e) {
            LOG.error("a group of changes can't be committed", e);
            group.forEach(job -> job.fail(e));
        }
    }

    private void sync(List<Job<?>> group) {
        try {
            line.sync().sync();
            syncs.incrementAndGet();
        } catch (SQLException | IOException | RuntimeException e) {
            broken = true;
            LOG.error("the store stops taking work: it can't be written to the disk", e);
            var cause = new IllegalStateException("the store can't be written to the disk", e);
            group.forEach(job -> job.fail(cause));
        }
    }

    /** The database closes itself when a write fails. It is opened again, and takes work again, once there is room. */
    private boolean ready() {
        if (!room.takesWork()) {
            return false;
        }
        if (broken) {
            try {
                line.close();
                line = reopening.open();
                broken = false;
                LOG.warn("the store takes work again");
            } catch (SQLException | RuntimeException e) {
                LOG.error("the store can't be opened again yet", e);
            }
        }
        return !broken;
    }

    /** Finishes what is queued, then ends. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        for (var late = queue.poll(); late != null; late = queue.poll()) {
            late.future.completeExceptionally(closed());
        }
        line.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Job<T extends @Nullable Object> {
        private final Supplier<T> work;
        private final Executor completion;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Throwable trouble;

        /** @param completion where its future completes */
        Job(Supplier<T> work, Executor completion) {
            this.work = work;
            this.completion = completion;
        }

        void run() {
            try {
                result = line.piece(work);
            } catch (Throwable e) {
                trouble = e;
            }
        }

        void fail(Throwable why) {
            trouble = trouble == null ? why : trouble;
        }

        void complete() {
            completion.execute(() -> {
                if (trouble == null) {
                    future.complete(result);
                } else {
                    future.completeExceptionally(trouble);
                }
            });
        }
    }
}
