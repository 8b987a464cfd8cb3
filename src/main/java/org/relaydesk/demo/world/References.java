package org.relaydesk.demo.world;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** UPI references that nobody has: twelve digits, each given once. */
public final class References {
    private final String prefix;
    private final RandomGenerator random;
    private final Set<String> given = new HashSet<>();

    /** @param prefix four digits that tell one row of references from another */
    public References(String prefix, RandomGenerator random) {
        this.prefix = prefix;
        this.random = random;
    }

    public String next() {
        while (true) {
            var reference = prefix + Integer.toString(100_000_000 + random.nextInt(100_000_000)).substring(1);
            if (given.add(reference)) {
                return reference;
            }
        }
    }

    /** Keeps one that is used elsewhere from being given. */
    public String reserve(String reference) {
        given.add(reference);
        return reference;
    }
}
