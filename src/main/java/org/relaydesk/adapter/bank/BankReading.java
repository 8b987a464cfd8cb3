package org.relaydesk.adapter.bank;

import org.relaydesk.payment.CreditNotice;

/** What a bank's message says. */
public sealed interface BankReading {
    /** Money came in. */
    record Credit(CreditNotice notice) implements BankReading {}

    /** Anything else. */
    record NotACredit(Reason reason) implements BankReading {}

    /** Why a message is not a payment; kept with it, so that the seller can be told. */
    enum Reason {
        /** Not from a registered header of a known bank. */
        SENDER,
        OTP,
        /** Somebody asks for money. */
        REQUEST,
        /** Announced, on its way, or still under process. */
        FUTURE,
        FAILED,
        /** Refund, reversal, return or a settled dispute: the seller's own money coming back. */
        REFUND,
        CASHBACK,
        INTEREST,
        /** On a card's account, not on the bank account. */
        CARD,
        MANDATE,
        LOAN,
        /** The seller's own deposit coming back. */
        OWN_DEPOSIT,
        DEBIT,
        /** No words that tell of a credit with its amount. */
        NO_CREDIT,
        /** A credit, but not on an account that the message names. */
        NO_ACCOUNT,
        /** An amount of zero or one that cannot be read. */
        NO_AMOUNT
    }
}
