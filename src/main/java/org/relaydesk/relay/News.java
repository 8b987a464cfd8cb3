package org.relaydesk.relay;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.order.Held;
import org.relaydesk.order.Kept;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderLifecycle;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.Watched;

/** How much of what a provider says of an order is new, told from what is known of the order. */
public enum News {
    /** Nothing: it is asked about again later. */
    SAME,
    /** It goes on as before; only the counts or the charge have moved. */
    PROGRESS,
    /** A new word, an end, money, an odd answer or one that was put right: all that a decision hangs on. */
    NEWS;

    public static News of(Watched order, StatusAnswer.Entry entry) {
        return switch (entry) {
            case StatusAnswer.OrderError error -> isKnown(order, odd(order.provider(), error)) ? SAME : NEWS;
            case StatusAnswer.Report report -> of(order, report);
        };
    }

    private static News of(Watched order, StatusAnswer.Report report) {
        boolean sameWord = Kept.word(report.status()).equals(order.providerStatus());
        boolean same = !saysMore(order, report);
        return switch (verdict(order, report)) {
            case RefundRule.GoOn _ when !sameWord || order.held() != null -> NEWS;
            case RefundRule.GoOn _ when same -> SAME;
            case RefundRule.GoOn _ -> order.status() == OrderStatus.WITH_PROVIDER ? PROGRESS : NEWS;
            case RefundRule.Hold hold -> same && isKnown(order, odd(order.provider(), hold)) ? SAME : NEWS;
            case RefundRule.End end -> same && order.held() == null && !end.give().isPositive()
                    && OrderLifecycle.next(order.status(), end.event()).isEmpty() ? SAME : NEWS;
        };
    }

    private static RefundRule.Verdict verdict(Watched order, StatusAnswer.Report report) {
        return RefundRule.decide(
                Paise.of(order.paid()), Paise.of(order.refunded()), order.quantity(), report.status(), report.remains(),
                RefundRule.hasBegun(report.startCount(), order.startCount(), order.remains(), order.quantity()));
    }

    /** Whether anything in it differs from what is known. */
    static boolean saysMore(Watched order, StatusAnswer.Report report) {
        return !Kept.word(report.status()).equals(order.providerStatus()) || !sameCounts(order, report);
    }

    /** What a provider leaves out of its counts is kept as it was, but for the remains. */
    private static boolean sameCounts(Watched order, StatusAnswer.Report report) {
        return Objects.equals(kept(report.remains()), order.remains())
                && (report.startCount() == null || Objects.equals(kept(report.startCount()), order.startCount()))
                && (report.charge() == null || Objects.equals(kept(report.charge()), order.charge()));
    }

    private static @Nullable String kept(@Nullable String count) {
        return count == null ? null : Kept.count(count);
    }

    /** Held for it already, or looked at by the seller, who keeps watching. */
    private static boolean isKnown(Watched order, String note) {
        return order.held() == null ? note.equals(order.acceptedNote())
                : order.held() == Held.ODD_STATUS && note.equals(order.heldNote()) && !note.equals(order.acceptedNote());
    }

    /** The note of an order that waits for the seller because of this. */
    static String odd(@Nullable String provider, StatusAnswer.OrderError error) {
        return Kept.note(provider + " says " + error.message());
    }

    static String odd(@Nullable String provider, RefundRule.Hold hold) {
        return Kept.note(provider + " " + hold.why());
    }
}
