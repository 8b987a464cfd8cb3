package org.relaydesk.demo.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The refills at a panel. Used under the panel's lock. */
final class PanelRefills {
    private static final int USUAL_STEPS = 2;

    private final Map<String, Fate> expected = new HashMap<>();
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private long nextId = 701;

    void expect(String order, Fate fate) {
        expected.put(order, fate);
    }

    /** Takes one for an order; returns its id. */
    String begin(String order) {
        var id = Long.toString(nextId++);
        fates.put(id, Optional.ofNullable(expected.remove(order)).orElse(Fate.completed(USUAL_STEPS)));
        return id;
    }

    /** Empty for one that it does not know. */
    Optional<String> status(String refill) {
        return Optional.ofNullable(fates.get(refill)).map(fate -> fate.word(asked.merge(refill, 1, Integer::sum) - 1));
    }
}
