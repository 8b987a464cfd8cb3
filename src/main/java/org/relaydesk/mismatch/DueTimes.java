package org.relaydesk.mismatch;

import java.time.Duration;
import java.time.Instant;

import org.relaydesk.money.BusinessCalendar;

/**
 * By when a mismatch is to be decided: 24 hours later on business days, as the policy promises. It presses from when two
 * of the seller's own hours are left. While the customer is asked, his own day to answer is put before what was left.
 */
final class DueTimes {
    static final Duration PROMISE = Duration.ofDays(1);
    static final Duration NEAR = Duration.ofHours(2);

    private final BusinessCalendar calendar;

    DueTimes(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** When it is due, and from when that is near. */
    record Due(Instant at, Instant near) {}

    Due opened(Instant now) {
        return in(now, PROMISE);
    }

    /** How much of the promise is left; never less than the seller needs to look at an answer. */
    Duration left(Instant now, Instant due) {
        var left = calendar.between(now, due);
        return left.compareTo(NEAR) < 0 ? NEAR : left;
    }

    Due asked(Instant now, Duration left) {
        return in(now, PROMISE.plus(left));
    }

    Due answered(Instant now, Duration left) {
        return in(now, left);
    }

    private Due in(Instant now, Duration time) {
        var at = calendar.after(now, time);
        return new Due(at, calendar.hoursBefore(at, NEAR));
    }
}
