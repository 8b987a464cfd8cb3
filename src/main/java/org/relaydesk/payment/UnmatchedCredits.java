package org.relaydesk.payment;

import java.util.List;
import java.util.function.Consumer;

/** Who takes care of bank credits that no rule could place; called inside the transaction that recorded them. */
public interface UnmatchedCredits {
    /** Its money is in the book and nobody's. */
    void unmatched(BankCredit credit);

    /**
     * The same of several that were just recorded, in their order.
     *
     * @param each is told of each right before its turn
     */
    void unmatched(List<BankCredit> credits, Consumer<BankCredit> each);

    /** It may be the other one told once more: it is not in the book until the seller has said, see {@link SettleTwin}. */
    void held(BankCredit credit, BankCredit twin);
}
