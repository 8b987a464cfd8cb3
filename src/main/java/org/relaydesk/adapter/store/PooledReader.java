package org.relaydesk.adapter.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.hibernate.SessionFactory;

import org.relaydesk.work.Reader;

/** Reads on a few fixed threads that nobody can interrupt, each query in a session of its own. */
final class PooledReader implements Reader, AutoCloseable {
    private record Query(Runnable work, CompletableFuture<?> future) {}

    private final LinkedBlockingQueue<Query> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final SessionFactory sessions;
    private final SessionGate gate;
    private final Executor completions;
    private volatile boolean closing;

    PooledReader(SessionFactory sessions, SessionGate gate, Executor completions, int size) {
        this.sessions = sessions;
        this.gate = gate;
        this.completions = completions;
        for (int i = 1; i <= size; i++) {
            var thread = new UninterruptibleThread(this::loop, "store-reader-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public <T> CompletableFuture<T> read(Supplier<T> query) {
        var future = new CompletableFuture<T>();
        if (closing) {
            future.completeExceptionally(closed());
        } else {
            var queued = new Query(() -> run(query, future), future);
            queue.add(queued);
            // the readers may have ended between the look at them and the queueing
            if (closing && threads.stream().noneMatch(Thread::isAlive) && queue.remove(queued)) {
                future.completeExceptionally(closed());
            }
        }
        return future;
    }

    private static RejectedExecutionException closed() {
        return new RejectedExecutionException("the store is closed");
    }

    private <T> void run(Supplier<T> query, CompletableFuture<T> future) {
        try (var session = sessions.openStatelessSession()) {
            gate.open(session);
            var result = query.get();
            completions.execute(() -> future.complete(result));
        } catch (Throwable e) {
            completions.execute(() -> future.completeExceptionally(e));
        } finally {
            gate.close();
        }
    }

    private void loop() {
        while (!closing || !queue.isEmpty()) {
            try {
                var next = queue.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.work().run();
                }
            } catch (InterruptedException e) {
                throw new AssertionError("nobody can interrupt a reader", e);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        for (var thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join(Duration.ofSeconds(1));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        for (var late = queue.poll(); late != null; late = queue.poll()) {
            late.future().completeExceptionally(closed());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
