package org.relaydesk.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.relaydesk.money.Paise;

/**
 * Picks the unique amount for a price: price + 1 to 99 paise, the least recently used first, then price − 1 to 99
 * paise; never further from the price. Among amounts that were never used it picks by chance, so that two orders of one
 * price do not get neighbouring amounts that are easily confused.
 */
public final class AmountAllocator {
    static final int REACH = 99;

    private AmountAllocator() {}

    /** An amount's range around a price, both ends included, in paise. */
    public record Range(long low, long high) {
        static Range above(Paise price) {
            return new Range(price.value() + 1, price.value() + REACH);
        }

        static Range below(Paise price) {
            return new Range(Math.max(1, price.value() - REACH), price.value() - 1);
        }
    }

    /**
     * Picks within one range.
     *
     * @param taken amounts that somebody has now
     * @param used amounts that were used before, the longest ago first
     * @return empty where every amount of the range is taken
     */
    public static Optional<Paise> pick(Range range, Collection<Long> taken, List<Long> used, RandomGenerator random) {
        var busy = new HashSet<>(taken);
        var before = new HashSet<>(used);
        var fresh = new ArrayList<Long>();
        for (long amount = range.low(); amount <= range.high(); amount++) {
            if (!before.contains(amount) && !busy.contains(amount)) {
                fresh.add(amount);
            }
        }
        if (!fresh.isEmpty()) {
            return Optional.of(Paise.of(fresh.get(random.nextInt(fresh.size()))));
        }
        return used.stream().filter(amount -> !busy.contains(amount)).findFirst().map(Paise::of);
    }
}
