package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import dev.failsafe.CircuitBreaker;

/**
 * Leaves a provider alone after 5 failures in a row: for 30 seconds, then for twice as long after each question that
 * fails again, up to 5 minutes, and for as long as the provider itself asks for. Failsafe counts; when it is time for
 * the next question is told by the injected clock.
 */
final class Circuit {
    private static final int FAILURES = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** For the breaker's own clock, which is not asked. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .withFailureThreshold(FAILURES)
            .withSuccessThreshold(1)
            .withDelay(NEVER)
            .build();
    private final InstantSource clock;
    private Duration next = FIRST;
    private Rest afterFailures = Rest.NONE;
    private Rest asAsked = Rest.NONE;

    /**
     * A time in which nothing is sent. One that begins after now is of a clock that was set back since, and over.
     *
     * @param why a sentence
     */
    private record Rest(Instant from, Instant until, String why) {
        static final Rest NONE = new Rest(Instant.MIN, Instant.MIN, "");

        boolean isAt(Instant now) {
            return now.isBefore(until) && !now.isBefore(from);
        }
    }

    Circuit(InstantSource clock) {
        this.clock = clock;
    }

    /** Until when nothing may be sent; empty where something may, be it only the question whether it is back. */
    synchronized Optional<Instant> closedUntil() {
        return rest().map(Rest::until);
    }

    /** Why nothing may be sent, as a sentence. */
    synchronized String why() {
        return rest().map(Rest::why).orElse("left alone until it answers a question");
    }

    private Optional<Rest> rest() {
        var now = clock.instant();
        return Stream.of(afterFailures, asAsked).filter(r -> r.isAt(now)).max(Comparator.comparing(Rest::until));
    }

    /**
     * Lets a request begin. Each that began must be ended by {@link #answered} or {@link #failed}.
     *
     * @param question whether it may be the one that finds out if the provider is back: an order may not, as it would
     *     be held as unknown if it is not
     */
    synchronized boolean begin(boolean question) {
        if (rest().isPresent() || (!question && !breaker.isClosed())) {
            return false;
        }
        if (breaker.isOpen()) {
            breaker.halfOpen();
        }
        return breaker.tryAcquirePermit();
    }

    /** It answered, be it with a no. */
    synchronized void answered() {
        if (breaker.isClosed()) {
            breaker.recordSuccess();
        } else {
            breaker.close();
            next = FIRST;
            afterFailures = Rest.NONE;
        }
    }

    synchronized void failed(String why) {
        boolean wasOpen = breaker.isOpen();
        breaker.recordFailure();
        if (!wasOpen && breaker.isOpen()) {
            var now = clock.instant();
            afterFailures = new Rest(now, now.plus(next), "left alone for a while after: " + why);
            var twice = next.multipliedBy(2);
            next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
    }

    /** It asks to be left alone. A longer rest that it asked for before stays. */
    synchronized void rest(Duration time) {
        var now = clock.instant();
        if (!asAsked.isAt(now) || asAsked.until().isBefore(now.plus(time))) {
            asAsked = new Rest(now, now.plus(time), "left alone for a while, as it asked");
        }
    }
}
