package org.relaydesk.desk.payment;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.mismatch.Settlement;
import org.relaydesk.query.MismatchQueries.OrderCandidate;

/**
 * An order that could be meant, and how applying the credit to it would work out.
 *
 * @param digit the key that applies it; 0 where it can't be applied
 */
record Choice(OrderCandidate order, Settlement settlement, int digit) {
    private static final int SHOWN = 6;

    /** The best first, those that can be paid before those that can't. */
    static List<Choice> of(PaymentModel.@Nullable Shown shown) {
        if (shown == null || shown.mismatch() == null || !shown.credit().row().state().equals("UNMATCHED")) {
            return List.of();
        }
        var paid = shown.credit().row().paise();
        var choices = new ArrayList<Choice>();
        for (var order : shown.mismatch().orders()) {
            var settlement = Settlement.of(paid, order.expected(), order.wallet());
            boolean possible = order.payable() && settlement.possible();
            choices.add(new Choice(order, settlement, possible ? 1 + choices.stream().mapToInt(Choice::digit).max().orElse(0) : 0));
        }
        choices.sort((a, b) -> Boolean.compare(b.order.payable(), a.order.payable()));
        return choices.subList(0, Math.min(SHOWN, choices.size()));
    }
}
