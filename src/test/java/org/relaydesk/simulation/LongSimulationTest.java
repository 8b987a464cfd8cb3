package org.relaydesk.simulation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A hundred thousand orders. {@code -Dsimulation.total} says how many instead, {@code -Dsimulation.first} the seed of
 * the first run.
 */
@Tag("long")
class LongSimulationTest {
    private static final int ORDERS_A_RUN = 1000;

    private final long total = Long.getLong("simulation.total", 100_000);
    private final AtomicLong seed = new AtomicLong(Long.getLong("simulation.first", 1_000));
    private final Tally tally = new Tally();
    private int runs;
    private volatile boolean failed;

    @Test
    void aHundredThousandOrders() {
        long start = System.nanoTime();
        int side = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        try (var threads = Executors.newFixedThreadPool(side)) {
            var working = IntStream.range(0, side)
                    .mapToObj(_ -> CompletableFuture.runAsync(this::runUntilEnough, threads))
                    .toList();
            working.forEach(CompletableFuture::join);
        } finally {
            System.out.println(tally.line(runs, Duration.ofNanos(System.nanoTime() - start)));
        }
        assertTrue(tally.orders >= total, "there were enough orders");
    }

    private void runUntilEnough() {
        while (!isEnough() && !failed) {
            try {
                add(Runs.run(seed.getAndIncrement(), ORDERS_A_RUN));
            } catch (RuntimeException | Error e) {
                failed = true;
                throw e;
            }
        }
    }

    private synchronized boolean isEnough() {
        return tally.orders >= total;
    }

    private synchronized void add(Tally run) {
        tally.add(run);
        runs++;
    }
}
