package org.relaydesk.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import com.sun.management.OperatingSystemMXBean;

/** Threads that each call again as soon as their last call was acknowledged. */
final class Callers {
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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

    /** Acknowledged calls a second, and what one of them took of the processors, in milliseconds. */
    record Took(double rate, double cpu) {}

    /** Lets them call for a while; the processors' time is that of the whole process, of which nothing else is to be at work. */
    Took measure(Duration time, LongConsumer call) throws InterruptedException, ExecutionException {
        long cpu = PROCESS.getProcessCpuTime();
        long before = numbers.get();
        double rate = rate(time, call);
        return new Took(rate, (PROCESS.getProcessCpuTime() - cpu) / 1e6 / Math.max(1, numbers.get() - before));
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
