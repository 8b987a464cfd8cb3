package org.relaydesk.mismatch;

import java.util.List;

/** What customers' claims without a bank credit wait for, asked for many credits at once. Inside a transaction. */
public interface WaitingClaims {
    /** Those of the references that such a claim names, or that were read on its pictures. */
    List<String> references(List<String> references);

    /**
     * Those of the amounts that such a claim names, that were read on its pictures, or that are about what its order was
     * asked for.
     *
     * @param near how much about it is, in paise
     */
    List<Long> amounts(List<Long> amounts, long near);
}
