package org.relaydesk.mismatch;

/** Who makes up what a payment does not cover. */
public enum Shortfall {
    /** The customer's wallet. */
    WALLET,
    /** The seller, up to the limit of his settings. */
    WAIVED
}
