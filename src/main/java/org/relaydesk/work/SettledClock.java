package org.relaydesk.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time by which things may end for good. It is the clock's, but not at once where the clock jumps ahead: then it
 * goes on evenly until the clock has run evenly for a while too. So a clock that is set wrong and put right again ends
 * nothing, and after a machine has slept, what waits outside comes in before anything is thought to be over. A jump is
 * what the clock moves by more than a minute beyond the time that was seen to pass. To be asked at least once a minute.
 */
public final class SettledClock implements InstantSource {
    private static final Duration JUMP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Duration patience;
    private Instant seen;
    private long seenAt;
    private long settlesAt;
    private Instant settled = Instant.EPOCH;

    /**
     * Begins unsettled, as after a jump: who knows how long the program was off.
     *
     * @param nanos only goes forward, such as {@code System::nanoTime}
     * @param first how long nothing ends after the start
     * @param patience how long the clock must have run evenly after a jump ahead
     */
    public SettledClock(InstantSource clock, LongSupplier nanos, Duration first, Duration patience) {
        this.clock = clock;
        this.nanos = nanos;
        this.patience = patience;
        this.seen = clock.instant();
        this.seenAt = nanos.getAsLong();
        this.settlesAt = seenAt + first.toNanos();
    }

    @Override
    public synchronized Instant instant() {
        var now = clock.instant();
        long at = nanos.getAsLong();
        // some machines count while they sleep: a longer silence is a jump too
        var passed = Duration.ofNanos(Math.min(at - seenAt, JUMP.toNanos()));
        if (Duration.between(seen, now).minus(passed).compareTo(JUMP) > 0) {
            settlesAt = at + patience.toNanos();
        }
        seen = now;
        seenAt = at;
        settled = settled.plus(passed);
        if (at - settlesAt >= 0 || !now.isAfter(settled.plus(JUMP))) {
            settled = now;
        }
        return settled;
    }
}
