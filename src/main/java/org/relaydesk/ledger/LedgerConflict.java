package org.relaydesk.ledger;

/** A key that the book already has was posted with other contents. */
public final class LedgerConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerConflict(String key) {
        super("the book already has " + key + " with other contents");
    }
}
