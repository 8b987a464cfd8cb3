package org.relaydesk.statement;

/** What an import will do with a line. */
public enum Standing {
    /** Recorded. */
    NEW,
    /** The book has it: nothing but, the first time, that the statement tells of it too. */
    KNOWN,
    /** Left alone until the seller says that it counts. */
    UNCLEAR,
    /** Left alone. */
    NOT_A_PAYMENT
}
