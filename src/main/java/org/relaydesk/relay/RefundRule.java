package org.relaydesk.relay;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderEvent;

/**
 * What is to be given back, from a provider's latest word (the published policy, section 2). The rule names a target,
 * what should have been given back in all; the refund is target − given so far. So repeats, orderings and respellings
 * can't drift.
 */
public final class RefundRule {
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}(\\.0+)?");

    private RefundRule() {}

    /** What follows from a report. */
    public sealed interface Verdict {}

    /** Nothing ended: go on asking. */
    public record GoOn() implements Verdict {}

    /**
     * The order has ended.
     *
     * @param event how
     * @param give to the wallet now; zero where all that is due was given
     * @param remains units that the refund is for: the quantity where all is given back
     */
    public record End(OrderEvent event, Paise give, long remains) implements Verdict {}

    /** No money moves and the seller must look; {@code why} is a code with the provider's words. */
    public record Hold(String why) implements Verdict {}

    /** Decides, where nothing is known of how far delivery came. */
    public static Verdict decide(
            Paise paid, Paise refunded, long quantity, String status, @Nullable String remains) {
        return decide(paid, refunded, quantity, status, remains, false);
    }

    /**
     * Decides.
     *
     * @param paid what the order was paid, in all
     * @param refunded what was given back so far
     * @param status the provider's word
     * @param remains its count of units not delivered, as written; null where absent
     * @param begun whether anything says that delivery had begun, see {@link #hasBegun}
     */
    public static Verdict decide(
            Paise paid, Paise refunded, long quantity, String status, @Nullable String remains, boolean begun) {
        return switch (StatusWord.of(status)) {
            case UNDER_WAY -> refunded.isPositive() ? new Hold("took back its last word and says " + status) : new GoOn();
            case COMPLETED -> give(OrderEvent.COMPLETE, Paise.ZERO, 0, refunded, status);
            case CANCELLED, REFUNDED -> give(OrderEvent.CANCEL, paid, quantity, refunded, status);
            case FAILED -> failed(paid, refunded, quantity, status, remains, begun);
            case PARTIAL -> count(remains)
                    .filter(left -> left <= quantity)
                    .map(left -> give(OrderEvent.PART, paid.proRata(left, quantity), left, refunded, status))
                    .orElseGet(() -> new Hold("says " + status + " with remains " + remains + " of " + quantity));
            case UNKNOWN -> new Hold("says " + status);
        };
    }

    /**
     * A failure gives all back if it came before the start: nothing of the quantity was delivered, or nothing was counted
     * and nothing says that delivery had begun. One in the middle, or with a count that is none, is for the seller.
     */
    private static Verdict failed(
            Paise paid, Paise refunded, long quantity, String status, @Nullable String remains, boolean begun) {
        var left = count(remains);
        boolean counted = left.isPresent() ? left.get() != 0 : !isNothing(remains);
        if (left.filter(l -> l == quantity).isPresent() || (!counted && !begun)) {
            return give(OrderEvent.FAIL, paid, quantity, refunded, status);
        }
        return new Hold("says " + status + (counted ? "" : " after delivery had begun") + " with remains " + remains + " of " + quantity);
    }

    /**
     * Whether delivery had begun: a counter was read before it, or a part was left at some time.
     *
     * @param startCount as the provider says now; {@code startCountKnown} as it said before
     * @param remainsKnown as it said before
     */
    static boolean hasBegun(
            @Nullable String startCount, @Nullable String startCountKnown, @Nullable String remainsKnown, long quantity) {
        return count(startCount).orElse(0L) > 0 || count(startCountKnown).orElse(0L) > 0
                || count(remainsKnown).filter(left -> left > 0 && left < quantity).isPresent();
    }

    private static boolean isNothing(@Nullable String remains) {
        return remains == null || remains.isBlank() || remains.strip().equalsIgnoreCase("null");
    }

    private static Verdict give(OrderEvent event, Paise target, long remains, Paise refunded, String status) {
        var give = target.minus(refunded);
        return give.isNegative()
                ? new Hold("says " + status + ", by which less would be due than the " + refunded + " given back")
                : new End(event, give, remains);
    }

    /** A count as providers write it; empty for a word, a fraction, a negative number or nothing. */
    static Optional<Long> count(@Nullable String written) {
        if (written == null || !COUNT.matcher(written.strip()).matches()) {
            return Optional.empty();
        }
        var digits = written.strip();
        int point = digits.indexOf('.');
        return Optional.of(Long.parseLong(point < 0 ? digits : digits.substring(0, point)));
    }
}
