package org.relaydesk.simulation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The same facts, told in another order, in other company, with other repetitions and with crashes in between, come to
 * the same balances.
 *
 * <p>Not all facts can: a payment that comes before its request expired pays it, and one that comes a day later goes to
 * the seller; who pays from his wallet before a refund has come is told that it does not cover the price; what the seller
 * decides depends on what he sees. So the facts here are those whose order must not matter: payments while the requests
 * are open (exact ones, ones made twice, ones that fit nothing, each told by several SMS), all that a panel ever says of
 * an order within the days in which it is looked back at, as long as a last word is among it, and the ticks of messages.
 */
class OrderOfEventsTest {
    @Test
    void balancesDoNotDependOnTheOrderOfEvents() {
        var first = balances(1);
        assertTrue(first.getOrDefault("SALES", 0L) > 0 && first.getOrDefault("UNMATCHED", 0L) > 0, "much happened: " + first);
        for (int order = 2; order <= 3; order++) {
            assertEquals(first, balances(order), "told in order " + order);
        }
    }

    private static Map<String, Long> balances(long order) {
        return Runs.inFolder(folder -> {
            try (var world = new Rearranged(folder, order)) {
                world.happen();
                assertEquals(List.of(), world.faults(), "told in order " + order);
                assertEquals(world.expected(), world.balances(), "told in order " + order);
                assertTrue(world.tally().crashes > 0 && world.tally().refunds > 0, "much happened");
                return world.balances();
            }
        });
    }
}
