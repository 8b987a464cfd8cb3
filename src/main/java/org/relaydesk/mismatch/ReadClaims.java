package org.relaydesk.mismatch;

/** What could be read from a claim's pictures: it stands in where the customer said nothing, to find and to rank. */
@FunctionalInterface
public interface ReadClaims {
    ReadClaims NONE = _ -> new ClaimText("", null, null);

    /** Without amount and reference where nothing was read. */
    ClaimText of(long mismatch);
}
