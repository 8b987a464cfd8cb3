package org.relaydesk.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that can be had again: whatever happens by chance is drawn from one seed. */
final class Dice {
    private final long seed;
    private final Random random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Dice of their own for one part of the world, so that more throws in one part change nothing in another. */
    Dice of(String part) {
        return new Dice(seed * 1_000_003 + part.hashCode());
    }

    Random random() {
        return random;
    }

    boolean oneIn(int times) {
        return times > 0 && random.nextInt(times) == 0;
    }

    boolean percent(int chances) {
        return random.nextInt(100) < chances;
    }

    /** Both ends included. */
    long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    Duration between(Duration low, Duration high) {
        return Duration.ofSeconds(between(low.toSeconds(), high.toSeconds()));
    }

    /** One of the words, each as likely as the others. */
    String word(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** One of the choices, each as often as its weight says. */
    <T> T pick(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (var choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new AssertionError("the weights changed while they were looked at");
    }
}
