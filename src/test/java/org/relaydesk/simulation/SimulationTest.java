package org.relaydesk.simulation;

import java.nio.file.Path;
import java.util.stream.LongStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
    static long[] seeds() {
        var seed = Long.getLong("simulation.seed");
        return seed == null ? LongStream.rangeClosed(1, 3).toArray() : new long[] {seed};
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void run(long seed, @TempDir Path folder) {
        long t = System.nanoTime();
        int orders = Integer.getInteger("simulation.orders", 300);
        try (var simulation = new Simulation(folder, seed, orders)) {
            var tally = simulation.run();
            System.out.println(tally.line(1, java.time.Duration.ofNanos(System.nanoTime() - t)));
        }
    }
}
