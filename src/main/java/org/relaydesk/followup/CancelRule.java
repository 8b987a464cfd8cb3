package org.relaydesk.followup;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.order.OrderStatus;

/** What a wish to cancel an order leads to (the published policy, section 1: not once a provider has begun, unless it agrees). */
public final class CancelRule {
    private CancelRule() {}

    /** What follows. */
    public sealed interface Verdict {}

    /** Nothing was paid: it simply ends. */
    public record Withdraw() implements Verdict {}

    /** It was paid and never sent: the money goes back. */
    public record GiveBack() implements Verdict {}

    /** The provider is asked. */
    public record Ask() implements Verdict {}

    /** No; {@code code} is one of {@code Refused}. */
    public record No(String code) implements Verdict {}

    /**
     * Decides.
     *
     * @param offered whether the provider's catalogue says that its orders can be cancelled; null where that is not known
     * @param before what was asked for the order before
     */
    public static Verdict decide(OrderStatus status, @Nullable Boolean offered, List<FollowUp> before, Instant now) {
        return switch (status) {
            case AWAITING_PAYMENT -> new Withdraw();
            case PAID -> new GiveBack();
            // nobody knows yet whether it is there
            case SUBMITTING -> new No("cancel-sending");
            case WITH_PROVIDER -> atProvider(offered, before, now);
            case EXPIRED, COMPLETED, PARTIAL, CANCELLED, FAILED -> new No("cancel-ended");
        };
    }

    private static Verdict atProvider(@Nullable Boolean offered, List<FollowUp> before, Instant now) {
        if (Boolean.FALSE.equals(offered)) {
            return new No("cancel-unsupported");
        }
        var asked = before.stream().filter(f -> f.kind() == FollowUp.Kind.CANCEL).toList();
        if (asked.stream().anyMatch(f -> f.state().open())) {
            return new No("cancel-open");
        }
        return asked.stream().anyMatch(f -> !RefillRule.isTimeAgain(f.askedAt(), now))
                ? new No("cancel-early")
                : new Ask();
    }
}
