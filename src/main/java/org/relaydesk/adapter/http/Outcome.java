package org.relaydesk.adapter.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of one HTTP request. The difference between {@link NotSent} and {@link Broken} is what decides whether
 * something that may be done only once may be tried again.
 */
public sealed interface Outcome {
    /**
     * A complete answer, whatever its status.
     *
     * @param location the {@code Location} header
     * @param retryAfter the {@code Retry-After} header as sent
     */
    record Answer(int status, byte[] body, @Nullable String location, @Nullable String retryAfter) implements Outcome {
        private static final long LONGEST_WAIT = 3600;

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /**
         * The wait that the server asked for, in seconds or until a date, 1 s to 1 h; odd values count as nothing asked.
         *
         * @param now what a date is reckoned from
         */
        public Optional<Duration> askedWait(Instant now) {
            return askedWait().or(() -> untilDate(now));
        }

        private Optional<Duration> untilDate(Instant now) {
            try {
                return Optional.ofNullable(retryAfter)
                        .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip())))
                        .map(date -> Duration.ofSeconds(Math.clamp(Duration.between(now, date).toSeconds(), 1, LONGEST_WAIT)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** The wait that the server asked for in seconds, 1 s to 1 h; dates and odd values count as nothing asked. */
        public Optional<Duration> askedWait() {
            if (retryAfter == null || !retryAfter.strip().matches("\\d{1,6}")) {
                return Optional.empty();
            }
            return Optional.of(Duration.ofSeconds(Math.clamp(Long.parseLong(retryAfter.strip()), 1, LONGEST_WAIT)));
        }
    }

    /** Not a byte of the request was written. */
    record NotSent(String why) implements Outcome {}

    /** The request was written, at least in part, and no complete answer came; {@code partial} is what came of it. */
    record Broken(String why, byte[] partial) implements Outcome {
        public String text() {
            return new String(partial, StandardCharsets.UTF_8);
        }
    }

    /** The request was written and its answer is longer than is read. */
    record TooLong(long limit) implements Outcome {}
}
