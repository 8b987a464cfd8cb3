package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.order.Watched;

/**
 * What was learned of a provider while it was asked: how many orders it answers for at once, which it left out, how long
 * it asked to be left alone. In memory; belongs to the rounds of that provider, of which there is one at a time.
 */
final class ProviderHabits {
    /** After so many rounds a smaller batch is tried at twice its size again. */
    static final int ROUNDS_TO_GROW = 10;
    /** More are not asked one by one in a round. */
    static final int MOST_SINGLES = 100;
    private static final int MOST_LEFT_OUT = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Set<Long> leftOut = new HashSet<>();
    private int batch = ProviderApi.STATUS_BATCH;
    private int rounds;
    private Instant notBefore = Instant.MIN;
    private @Nullable Watched asked;

    /** Another round begins. */
    void round() {
        if (batch < ProviderApi.STATUS_BATCH && ++rounds >= ROUNDS_TO_GROW) {
            batchIs(batch * 2);
        }
    }

    /** How many orders it is asked about at once. */
    int batch() {
        return batch;
    }

    void batchIs(int most) {
        batch = Math.clamp(most, 1, ProviderApi.STATUS_BATCH);
        rounds = 0;
    }

    /** It said nothing of this order among others: asked for alone in the next round. */
    void leftOut(long number) {
        if (leftOut.size() < MOST_LEFT_OUT) {
            leftOut.add(number);
        }
    }

    boolean wasLeftOut(long number) {
        return leftOut.contains(number);
    }

    void askedAlone(long number) {
        leftOut.remove(number);
    }

    /** The last order that was answered in a round that is not over: one that is cut short goes on behind it. */
    void cameTo(Watched order) {
        asked = order;
    }

    void roundIsOver() {
        asked = null;
    }

    /** Behind which order a round begins; null for the first one that is due. */
    @Nullable Watched beginsBehind() {
        return asked;
    }

    void leaveAlone(Duration asked, Instant now) {
        notBefore = now.plus(asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT);
    }

    /** Whether it has asked to be left alone; a wait by a clock that was set back since is over. */
    boolean wantsToBeLeftAlone(Instant now) {
        return now.isBefore(notBefore) && !now.plus(LONGEST_WAIT).isBefore(notBefore);
    }
}
