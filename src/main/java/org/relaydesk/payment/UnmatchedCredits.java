package org.relaydesk.payment;

/** Who takes care of bank credits that no rule could place; called inside the transaction that recorded them. */
public interface UnmatchedCredits {
    /** Its money is in the book and nobody's. */
    void unmatched(BankCredit credit);

    /** It may be the other one told once more: it is not in the book until the seller has said, see {@link SettleTwin}. */
    void held(BankCredit credit, BankCredit twin);
}
