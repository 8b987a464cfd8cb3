package org.relaydesk.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a refill is asked about: refills take days.
 *
 * @param base the pause between two sweeps, the shortest there is
 */
public record FollowUpPace(Duration base) {
    private static final Duration FIRST_HOUR = Duration.ofMinutes(10);
    private static final Duration FIRST_DAY = Duration.ofHours(1);
    private static final Duration LATER = Duration.ofHours(6);
    private static final Duration MONTH = Duration.ofDays(30);

    public Duration first() {
        return base;
    }

    /** Empty where it has been open for so long that nobody expects an end any more. */
    public Optional<Instant> next(FollowUp one, Instant now) {
        var sent = one.sentAt() == null ? one.askedAt() : one.sentAt();
        var age = Duration.between(sent, now);
        if (age.compareTo(MONTH) > 0) {
            return Optional.empty();
        }
        Duration pause;
        if (age.compareTo(Duration.ofHours(1)) <= 0) {
            pause = FIRST_HOUR;
        } else {
            pause = age.compareTo(Duration.ofDays(1)) <= 0 ? FIRST_DAY : LATER;
        }
        // a seller who sweeps every few seconds wants to see it as soon
        return Optional.of(now.plus(base.compareTo(Duration.ofMinutes(1)) < 0 ? base : pause));
    }
}
