package org.relaydesk.payment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import org.relaydesk.money.Paise;
import org.relaydesk.payment.AmountAllocator.Range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AmountAllocatorTest {
    @Test
    void theRangesAreNinetyNinePaiseToEitherSide() {
        assertEquals(new Range(14_901, 14_999), Range.above(Paise.of(14_900)));
        assertEquals(new Range(14_801, 14_899), Range.below(Paise.of(14_900)));
        assertEquals(new Range(1, 49), Range.below(Paise.of(50)));
        assertTrue(Range.below(Paise.of(1)).low() > Range.below(Paise.of(1)).high(), "below one paisa there is nothing");
    }

    @Test
    void thoseNeverUsedComeFirstAndByChance() {
        var random = new Random(1);
        var range = new Range(101, 199);
        var used = LongStream.rangeClosed(101, 190).boxed().toList();
        var picked = new HashSet<Long>();
        for (int i = 0; i < 500; i++) {
            picked.add(AmountAllocator.pick(range, List.of(), history(used), random).orElseThrow().value());
        }
        assertEquals(Set.of(191L, 192L, 193L, 194L, 195L, 196L, 197L, 198L, 199L), picked);
    }

    @Test
    void thenTheLeastRecentlyUsedThatIsFree() {
        var range = new Range(101, 105);
        var used = List.of(103L, 101L, 105L, 102L, 104L);

        assertEquals(Optional.of(Paise.of(103)), AmountAllocator.pick(range, List.of(), history(used), new Random(1)));
        assertEquals(Optional.of(Paise.of(105)), AmountAllocator.pick(range, List.of(103L, 101L), history(used), new Random(1)));
        assertEquals(Optional.empty(), AmountAllocator.pick(range, used, history(used), new Random(1)));
    }

    /** A model of requests that come, go and lie in quarantine, over many prices. */
    @Test
    void neverOutsideTheRangeNeverThePriceNeverATakenOne() {
        var random = new Random(99);
        for (int round = 0; round < 300; round++) {
            long price = 1 + random.nextLong(round % 3 == 0 ? 150 : 100_000);
            var taken = new ArrayList<Long>();
            var used = new ArrayList<Long>();
            for (int i = 0; i < 400; i++) {
                if (!taken.isEmpty() && random.nextInt(5) < 2) {
                    taken.remove(random.nextInt(taken.size()));
                }
                var above = pick(Range.above(Paise.of(price)), taken, used, random);
                var picked = above.isPresent() ? above : pick(Range.below(Paise.of(price)), taken, used, random);
                if (picked.isEmpty()) {
                    long all = LongStream.rangeClosed(Math.max(1, price - 99), price + 99).count() - 1;
                    assertEquals(all, taken.size(), "it gives up only when all are taken");
                    continue;
                }
                long amount = picked.get().value();
                assertNotEquals(price, amount);
                assertTrue(Math.abs(amount - price) <= 99, amount + " for " + price);
                assertTrue(amount > 0);
                assertFalse(taken.contains(amount), amount + " was taken");
                taken.add(amount);
                used.remove(amount);
                used.add(amount);
            }
        }
    }

    /** @param used the longest ago first */
    private static AmountAllocator.History history(List<Long> used) {
        return amount -> used.contains(amount) ? OptionalLong.of(used.indexOf(amount)) : OptionalLong.empty();
    }

    private static Optional<Paise> pick(Range range, List<Long> taken, List<Long> used, Random random) {
        if (range.low() > range.high()) {
            return Optional.empty();
        }
        var before = used.stream().filter(a -> a >= range.low() && a <= range.high()).toList();
        var picked = AmountAllocator.pick(range, taken, history(before), random);
        picked.ifPresent(amount -> {
            assertTrue(amount.value() >= range.low() && amount.value() <= range.high());
            if (before.contains(amount.value())) {
                var free = before.stream().filter(a -> !taken.contains(a)).toList();
                assertEquals(free.getFirst(), amount.value(), "the least recently used first");
                assertTrue(LongStream.rangeClosed(range.low(), range.high())
                        .allMatch(a -> taken.contains(a) || before.contains(a)), "a fresh one was left");
            }
        });
        return picked;
    }
}
