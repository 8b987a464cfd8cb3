package org.relaydesk.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

import org.relaydesk.money.Paise;

/**
 * Picks the unique amount for a price: price + 1 to 99 paise, the least recently used first, then price − 1 to 99
 * paise; never further from the price. Among amounts that were never used it picks by chance, so that two orders of one
 * price do not get neighbouring amounts that are easily confused.
 */
public final class AmountAllocator {
    /** How far an amount may lie from its price, in paise. */
    public static final int REACH = 99;

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

    /** When amounts were used last. */
    @FunctionalInterface
    public interface History {
        /** @return higher for a later use; empty where it was never used */
        OptionalLong lastUse(long amount);
    }

    /**
     * Picks within one range. The history is asked amount by amount, in the order of chance, and only until one is found
     * that was never used.
     *
     * @param taken amounts that somebody has now
     * @return empty where every amount of the range is taken
     */
    public static Optional<Paise> pick(Range range, Collection<Long> taken, History history, RandomGenerator random) {
        var free = free(range, taken);
        long oldest = -1;
        long oldestUse = Long.MAX_VALUE;
        for (int last = free.size(); last > 0; last--) {
            int at = random.nextInt(last);
            long amount = free.get(at);
            free.set(at, free.get(last - 1));
            var use = history.lastUse(amount);
            if (use.isEmpty()) {
                return Optional.of(Paise.of(amount));
            }
            if (use.getAsLong() < oldestUse) {
                oldest = amount;
                oldestUse = use.getAsLong();
            }
        }
        return oldest < 0 ? Optional.empty() : Optional.of(Paise.of(oldest));
    }

    private static List<Long> free(Range range, Collection<Long> taken) {
        var busy = new HashSet<>(taken);
        var free = new ArrayList<Long>();
        for (long amount = range.low(); amount <= range.high(); amount++) {
            if (!busy.contains(amount)) {
                free.add(amount);
            }
        }
        return free;
    }
}
