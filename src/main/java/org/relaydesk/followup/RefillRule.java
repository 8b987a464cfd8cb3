package org.relaydesk.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.order.OrderStatus;

/**
 * Whether a refill may be asked for (the published policy, section 3: services with refill cover). A no is a code of
 * {@code Refused}.
 */
public final class RefillRule {
    /** Providers look at one refill of an order a day. */
    private static final Duration COOL_DOWN = Duration.ofHours(24);

    private RefillRule() {}

    /** Whether enough time has gone by since a refill or a cancellation was asked for to ask once more. */
    public static boolean isTimeAgain(Instant askedAt, Instant now) {
        return !askedAt.plus(COOL_DOWN).isAfter(now);
    }

    /**
     * Decides.
     *
     * @param finishedAt when the order ended; null where it has not
     * @param coverDays how long its service is covered after that; 0 for no cover
     * @param offered whether the provider's catalogue offers refills for it; null where that is not known
     * @param before what was asked for the order before, the newest first
     */
    public static Optional<String> refusal(
            OrderStatus status,
            @Nullable Instant finishedAt,
            int coverDays,
            @Nullable Boolean offered,
            List<FollowUp> before,
            Instant now) {
        if (coverDays == 0 || Boolean.FALSE.equals(offered)) {
            return Optional.of("refill-none");
        }
        if (finishedAt == null || (status != OrderStatus.COMPLETED && status != OrderStatus.PARTIAL)) {
            return Optional.of("refill-notdone");
        }
        if (finishedAt.plus(Duration.ofDays(coverDays)).isBefore(now)) {
            return Optional.of("refill-ended");
        }
        var refills = before.stream().filter(f -> f.kind() == FollowUp.Kind.REFILL).toList();
        if (refills.stream().anyMatch(f -> f.state().open())) {
            return Optional.of("refill-open");
        }
        return refills.stream().anyMatch(f -> !isTimeAgain(f.askedAt(), now))
                ? Optional.of("refill-early")
                : Optional.empty();
    }
}
