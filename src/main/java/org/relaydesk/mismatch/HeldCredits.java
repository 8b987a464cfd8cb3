package org.relaydesk.mismatch;

/** Who carries out what the seller says about a bank credit that may be another one told once more. */
public interface HeldCredits {
    /** It is the same payment: it counts for nothing. */
    void same(long creditId);

    /** It is a payment of its own: it counts, and finds its order or comes before the seller like any other. */
    void another(long creditId);
}
