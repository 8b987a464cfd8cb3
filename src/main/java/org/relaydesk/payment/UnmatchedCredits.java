package org.relaydesk.payment;

/** Who takes care of a bank credit that no rule could place; called inside the transaction that recorded it. */
public interface UnmatchedCredits {
    void unmatched(BankCredit credit);
}
