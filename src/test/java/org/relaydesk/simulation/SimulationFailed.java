package org.relaydesk.simulation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A run in which something happened that may not; says how to see it again. */
final class SimulationFailed extends AssertionError {
    private static final long serialVersionUID = 1L;

    /** @param cause where the run broke off by an exception; null where the faults say it all */
    SimulationFailed(long seed, int orders, List<String> faults, List<String> diary, @Nullable Throwable cause) {
        super("seed " + seed + ":\n  " + String.join("\n  ", faults)
                + "\nwhat happened last:\n  " + String.join("\n  ", diary)
                + "\nreplay it: " + replay(seed, orders), cause);
    }

    private static String replay(long seed, int orders) {
        return "mvn -o test -Dtest=SimulationTest -Dsimulation.seed=" + seed + " -Dsimulation.orders=" + orders;
    }
}
