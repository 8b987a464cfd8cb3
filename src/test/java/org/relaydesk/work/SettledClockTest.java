package org.relaydesk.work;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettledClockTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock();
    private long nanos = -5;
    private final SettledClock settled = new SettledClock(clock, () -> nanos, Duration.ofMinutes(1), Duration.ofMinutes(30));

    private Instant after(Duration time) {
        var last = settled.instant();
        for (var left = time; left.isPositive(); left = left.minus(SECOND)) {
            clock.pass(SECOND);
            nanos += SECOND.toNanos();
            last = settled.instant();
        }
        return last;
    }

    @Test
    void nothingEndsInTheFirstMinute() {
        assertTrue(after(Duration.ofSeconds(59)).isBefore(Instant.parse("2000-01-01T00:00:00Z")));
        var settledNow = after(SECOND);
        assertEquals(clock.instant(), settledNow);
    }

    @Test
    void afterAJumpItGoesOnEvenlyUntilTheClockHasProvedRight() {
        var before = after(Duration.ofMinutes(2));
        clock.pass(Duration.ofHours(3));
        assertEquals(before, settled.instant());
        assertEquals(before.plus(Duration.ofMinutes(29)), after(Duration.ofMinutes(29)));
        var settledNow = after(Duration.ofMinutes(1));
        assertEquals(clock.instant(), settledNow);
    }

    @Test
    void aClockThatIsPutRightIsFollowedAtOnce() {
        after(Duration.ofMinutes(2));
        clock.pass(Duration.ofHours(3));
        after(Duration.ofMinutes(5));
        clock.pass(Duration.ofHours(-3));
        assertEquals(clock.instant(), settled.instant());
        clock.pass(Duration.ofHours(-8));
        assertEquals(clock.instant(), settled.instant());
        var later = after(Duration.ofMinutes(5));
        assertEquals(clock.instant(), later);
    }

    @Test
    void aSecondJumpBeginsTheWaitAnew() {
        after(Duration.ofMinutes(2));
        clock.pass(Duration.ofHours(3));
        var waiting = after(Duration.ofMinutes(20));
        clock.pass(Duration.ofHours(3));
        assertEquals(waiting.plus(Duration.ofMinutes(20)), after(Duration.ofMinutes(20)));
    }

    @Test
    void smallStepsOfATimeServerAreNoJumps() {
        after(Duration.ofMinutes(2));
        clock.pass(Duration.ofSeconds(40));
        assertEquals(clock.instant(), settled.instant());
    }

    @Test
    void aSilenceIsAJumpEvenWhereUptimeCountsIt() {
        var before = after(Duration.ofMinutes(2));
        clock.pass(Duration.ofHours(10));
        nanos += Duration.ofHours(10).toNanos();
        assertEquals(before.plus(Duration.ofMinutes(1)), settled.instant());
    }
}
