package org.relaydesk.simulation;

import java.time.Duration;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Weeks of business in which everything fails that can. To play a run again:
 * {@code mvn -o test -Dtest=SimulationTest -Dsimulation.seed=4711 -Dsimulation.orders=300}; to read along,
 * {@code -Dsimulation.diary=true} besides.
 */
class SimulationTest {
    private static final int ORDERS = 120;

    /** The seed that is asked for, else some. */
    static LongStream seeds() {
        var asked = Long.getLong("simulation.seed");
        return asked == null ? LongStream.of(1, 2, 3) : LongStream.of(asked);
    }

    static int orders() {
        return Integer.getInteger("simulation.orders", ORDERS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostDoubledOrForgotten(long seed) {
        long start = System.nanoTime();
        var tally = Runs.run(seed, orders());
        System.out.println(tally.line(1, Duration.ofNanos(System.nanoTime() - start)));
        assertTrue(tally.adds > 0 && tally.crashes > 0 && tally.refunds > 0, "much happened");
    }

    @Test
    void aSeedTellsTheSameStoryAgain() {
        assertEquals(Runs.run(17, 25).line(1, Duration.ZERO), Runs.run(17, 25).line(1, Duration.ZERO));
    }

    @Test
    void whatFailsSaysHowItIsPlayedAgain() {
        var failure = assertThrows(SimulationFailed.class, () -> Runs.run(4711, 12, simulation ->
                simulation.world().expected.gift("a paisa that nobody gave", 1, 1)));
        var said = String.valueOf(failure.getMessage());
        assertTrue(said.contains("GOODWILL holds"), said);
        assertEquals(
                "replay it: mvn -o test -Dtest=SimulationTest -Dsimulation.seed=4711 -Dsimulation.orders=12",
                said.lines().toList().getLast());
    }
}
