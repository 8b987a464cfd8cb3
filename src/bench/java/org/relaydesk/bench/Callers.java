package org.relaydesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Threads that each call again as soon as their last call was acknowledged. */
final class Callers {
    private static final Duration WARM_UP = Duration.ofSeconds(1);

    private final int threads;
    private final AtomicLong numbers;

    Callers(int threads) {
        this(threads, new AtomicLong());
    }

    /** @param others whose calls' numbers it goes on with */
    Callers(int threads, Callers others) {
        this(threads, others.numbers);
    }

    private Callers(int threads, AtomicLong numbers) {
        this.threads = threads;
        this.numbers = numbers;
    }

    /**
     * Lets them call for a while.
     *
     * @param call one call, given a number that no other call has
     * @return acknowledged calls a second
     */
    double rate(Duration time, LongConsumer call) throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        long until = started + time.toNanos();
        long done = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var counts = new ArrayList<Future<Long>>();
            for (int i = 0; i < threads; i++) {
                counts.add(pool.submit(() -> callUntil(until, call)));
            }
            for (var count : counts) {
                done += count.get();
            }
        }
        return done * 1e9 / (System.nanoTime() - started);
    }

    /** Lets them call until so many calls were made, unmeasured: code is compiled by how often it runs, not how long. */
    void warmUp(int calls, LongConsumer call) throws InterruptedException, ExecutionException {
        for (long until = numbers.get() + calls; numbers.get() < until;) {
            rate(WARM_UP, call);
        }
    }

    private long callUntil(long until, LongConsumer call) {
        long done = 0;
        while (System.nanoTime() < until) {
            call.accept(next());
            done++;
        }
        return done;
    }

    private long next() {
        return numbers.incrementAndGet();
    }
}
