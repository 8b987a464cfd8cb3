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

import org.relaydesk.work.Writer;

/**
 * The store's one writer. Takes what is queued, commits each piece of work by itself, syncs the file once for all of
 * them, and only then completes their futures: what was acknowledged is on the disk.
 */
final class DurableWriter implements Writer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurableWriter.class);
    private static final int GROUP = 256;

    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final WriterLine line;
    private final GroupSync sync;
    private final Executor completions;
    private final Runnable changed;
    private final AtomicLong syncs = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException broken;

    /**
     * Starts the writer's thread.
     *
     * @param line the writer closes it
     * @param completions where futures complete, so that nobody's continuation runs on the writer's thread
     * @param changed called after each group of commits
     */
    DurableWriter(WriterLine line, GroupSync sync, Executor completions, Runnable changed) {
        this.line = line;
        this.sync = sync;
        this.completions = completions;
        this.changed = changed;
        this.thread = new UninterruptibleThread(this::loop, "store-writer");
        thread.start();
    }

    @Override
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("work on the writer's thread submitted more work");
        }
        var job = new Job<>(work);
        var cause = broken;
        if (closing || cause != null) {
            job.future.completeExceptionally(cause == null ? closed() : cause);
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
        group.forEach(Job::run);
        try {
            sync.sync();
            syncs.incrementAndGet();
        } catch (SQLException | IOException | RuntimeException e) {
            var cause = new IllegalStateException("the store can't be written to the disk", e);
            broken = cause;
            LOG.error("the store stops taking work", e);
            group.forEach(job -> job.fail(cause));
        }
        group.forEach(Job::complete);
        changed.run();
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

    private final class Job<T> {
        private final Supplier<T> work;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Throwable trouble;

        Job(Supplier<T> work) {
            this.work = work;
        }

        void run() {
            try {
                result = line.transaction(work);
            } catch (Throwable e) {
                trouble = e;
            }
        }

        void fail(RuntimeException why) {
            trouble = trouble == null ? why : trouble;
        }

        void complete() {
            completions.execute(() -> {
                if (trouble == null) {
                    future.complete(result);
                } else {
                    future.completeExceptionally(trouble);
                }
            });
        }
    }
}
