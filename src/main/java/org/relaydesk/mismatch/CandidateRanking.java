package org.relaydesk.mismatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * Puts candidates in order, best first, each with its reasons: the same UTR, an order's name in the payer's remark or in
 * the customer's words, the same amount, a near amount, a payer seen before, a time that fits; what is used already comes
 * last. Pure.
 */
public final class CandidateRanking {
    private static final Duration UNKNOWN = Duration.ofDays(1_000);
    private static final Duration CLOSE = Duration.ofMinutes(45);
    private static final Map<Reason, Integer> WEIGHT = Map.of(
            Reason.SAME_UTR, 200, Reason.NOTE, 90, Reason.CLAIMED, 75, Reason.SAME_AMOUNT, 60, Reason.NEAR_AMOUNT, 30,
            Reason.PAYER_SEEN, 20, Reason.SAME_TIME, 15, Reason.USED, -500);

    private CandidateRanking() {}

    /** Why a candidate stands where it does. */
    public enum Reason { SAME_UTR, NOTE, CLAIMED, SAME_AMOUNT, NEAR_AMOUNT, PAYER_SEEN, SAME_TIME, USED }

    /** What is said of a candidate besides its figures. */
    public enum Hint {
        /** The payer has paid for the customer before. */
        PAYER_SEEN,
        /** The payer's remark names the order. */
        NOTE,
        /** The customer names the order. */
        CLAIMED,
        /** Its money or its order is settled already. */
        USED
    }

    /**
     * One side of a pair: a claim or an order, or a bank credit.
     *
     * @param amount claimed, expected or credited; null where it is not known
     * @param at when it was asked for, claimed or received
     */
    public record Side(@Nullable String reference, @Nullable Paise amount, @Nullable Instant at) {}

    /** A candidate. */
    public record Candidate<T>(T item, Side side, Set<Hint> hints) {
        public Candidate {
            hints = Set.copyOf(hints);
        }
    }

    /** A candidate in its place. */
    public record Ranked<T>(T item, List<Reason> reasons, long distance, Duration apart) {
        int weight() {
            return reasons.stream().mapToInt(r -> WEIGHT.getOrDefault(r, 0)).sum();
        }
    }

    /** The candidates for one side, best first; of equals the nearer amount, then the nearer time. */
    public static <T> List<Ranked<T>> rank(Side wanted, List<Candidate<T>> candidates) {
        return candidates.stream()
                .map(c -> ranked(wanted, c))
                .sorted(Comparator.<Ranked<T>>comparingInt(r -> -r.weight()).thenComparingLong(Ranked::distance)
                        .thenComparing(Ranked::apart))
                .toList();
    }

    private static <T> Ranked<T> ranked(Side wanted, Candidate<T> candidate) {
        var side = candidate.side();
        long distance = wanted.amount() == null || side.amount() == null
                ? Long.MAX_VALUE
                : wanted.amount().minus(side.amount()).abs().value();
        var apart = wanted.at() == null || side.at() == null ? UNKNOWN : Duration.between(wanted.at(), side.at()).abs();
        var found = new LinkedHashMap<Reason, Boolean>();
        found.put(Reason.SAME_UTR, wanted.reference() != null && wanted.reference().equals(side.reference()));
        found.put(Reason.NOTE, candidate.hints().contains(Hint.NOTE));
        found.put(Reason.CLAIMED, candidate.hints().contains(Hint.CLAIMED));
        found.put(Reason.SAME_AMOUNT, distance == 0);
        found.put(Reason.NEAR_AMOUNT, distance > 0 && wanted.amount() != null && near(distance, wanted.amount()));
        found.put(Reason.PAYER_SEEN, candidate.hints().contains(Hint.PAYER_SEEN));
        found.put(Reason.SAME_TIME, apart.compareTo(CLOSE) <= 0);
        found.put(Reason.USED, candidate.hints().contains(Hint.USED));
        var reasons = found.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
        return new Ranked<>(candidate.item(), reasons, distance, apart);
    }

    /** Within a rupee, or two in a hundred. */
    private static boolean near(long distance, Paise amount) {
        return distance <= Math.max(100, amount.value() / 50);
    }
}
