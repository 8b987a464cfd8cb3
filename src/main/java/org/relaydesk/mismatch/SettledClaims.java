package org.relaydesk.mismatch;

/** Hears that something of a customer's was settled, inside the transaction that does it. */
@FunctionalInterface
public interface SettledClaims {
    void settled(long customerId);
}
