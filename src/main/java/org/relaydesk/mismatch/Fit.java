package org.relaydesk.mismatch;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * Whether a bank credit and a claim are probably the same payment, so that they are shown as one item. Nothing moves
 * by this: the seller sees all candidates and decides.
 */
final class Fit {
    /** A payment rounded to the rupee, or a typing error in the paise. */
    private static final long NEAR_PAISE = 100;
    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final Duration AFTER = Duration.ofDays(2);

    private Fit() {}

    /** Facts about a claim. {@code expected} is what its order was asked for, {@code askedAt} when. */
    record Claim(
            @Nullable String reference, @Nullable Paise claimed, @Nullable Paise expected, @Nullable Instant askedAt) {}

    static boolean fits(Claim claim, @Nullable String reference, Paise credited, Instant receivedAt) {
        if (claim.reference() != null && reference != null) {
            return claim.reference().equals(reference);
        }
        if (claim.claimed() != null) {
            return claim.claimed().equals(credited);
        }
        return claim.expected() != null
                && claim.askedAt() != null
                && credited.minus(claim.expected()).abs().value() <= NEAR_PAISE
                && !receivedAt.isBefore(claim.askedAt().minus(BEFORE))
                && !receivedAt.isAfter(claim.askedAt().plus(AFTER));
    }
}
