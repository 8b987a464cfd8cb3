package org.relaydesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;

/**
 * The bare limit of a durable writer: one thread takes what is queued, commits each piece by itself, syncs once for all
 * and completes them. No sessions, no repositories, no gate.
 */
final class BareWriter implements AutoCloseable {
    /** A piece of work in a transaction of its own. */
    interface Work {
        void run() throws SQLException;
    }

    /** What makes a group durable. */
    interface Sync {
        void run() throws Exception;
    }

    private record Job(Work work, CompletableFuture<Boolean> done) {}

    private static final int GROUP = 256;

    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Connection connection;
    private final Sync sync;
    private final Thread thread;
    private volatile @Nullable Throwable trouble;

    BareWriter(Connection connection, Sync sync) {
        this.connection = connection;
        this.sync = sync;
        this.thread = new Thread(this::loop, "bare-writer");
        thread.start();
    }

    /** Returns when it is on the disk. */
    void call(Work work) {
        var job = new Job(work, new CompletableFuture<>());
        queue.add(job);
        job.done.join();
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var group = new ArrayList<Job>();
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                work(group);
            }
        } catch (InterruptedException e) {
            // the bench is over: nothing is queued
        } catch (Exception e) {
            trouble = e;
            queue.forEach(job -> job.done.completeExceptionally(e));
        }
    }

    private void work(List<Job> group) throws Exception {
        try {
            for (var job : group) {
                job.work.run();
                connection.commit();
            }
            sync.run();
        } catch (Exception e) {
            group.forEach(job -> job.done.completeExceptionally(e));
            throw e;
        }
        group.forEach(job -> job.done.complete(true));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a bench", e);
        }
        if (trouble != null) {
            throw new IllegalStateException("the bare writer failed", trouble);
        }
    }
}
