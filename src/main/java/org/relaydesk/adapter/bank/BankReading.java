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
        /** Not from a registered header: a telephone number, a promotion. */
        SENDER,
        /** Words of a credit from a registered header, but of nobody that is known as a bank: told to the seller. */
        UNKNOWN_BANK,
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
        /** On a card, a wallet or somebody's bill, not on the bank account. */
        CARD,
        MANDATE,
        LOAN,
        /** The seller's own deposit coming back. */
        OWN_DEPOSIT,
        DEBIT,
        /** No words that tell of a credit with its amount. */
        NO_CREDIT,
        /** A credit, but the message does not say where to: the seller's account, by number or by the payment's reference. */
        NO_ACCOUNT,
        /** An amount of zero or one that cannot be read. */
        NO_AMOUNT
    }
}
