package org.relaydesk.payment;

/** What became of a credit that was told. */
public enum Recorded {
    /** It paid what it was asked for. */
    MATCHED,
    /** It is in the book and waits for the seller. */
    UNMATCHED,
    /** The same payment was told before: one witness more, or nothing new at all. */
    KNOWN,
    /** It may be a payment that was told before: it waits for the seller and is not in the book. */
    HELD
}
