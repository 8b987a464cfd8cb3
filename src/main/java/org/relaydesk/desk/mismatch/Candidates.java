package org.relaydesk.desk.mismatch;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;

/** What there is to choose from, and what stays chosen when the store changes. */
final class Candidates {
    private Candidates() {}

    /** Nobody has claimed the money: it is only known that it came. */
    static boolean claimless(Detail detail) {
        return detail.pictures().isEmpty() && detail.row().pictures() == 0 && detail.customerId() == null;
    }

    /** The credits that can be chosen between; of a credit without a claim, none. */
    static List<CreditCandidate> credits(Detail detail) {
        return claimless(detail) ? List.of() : detail.credits();
    }

    /** The orders that can be chosen between. */
    static List<OrderCandidate> orders(Detail detail) {
        return claimless(detail) || detail.orders().size() > 1 ? detail.orders() : List.of();
    }

    /** What was chosen, as it is now; at first, the best that {@code fits}. */
    static <T, K> @Nullable T keep(
            List<T> now, @Nullable T chosen, Function<T, K> key, boolean fresh, Predicate<T> fits) {
        if (chosen != null) {
            return now.stream().filter(one -> Objects.equals(key.apply(one), key.apply(chosen))).findFirst().orElse(null);
        }
        return fresh ? now.stream().filter(fits).findFirst().orElse(null) : null;
    }
}
