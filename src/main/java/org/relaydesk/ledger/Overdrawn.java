package org.relaydesk.ledger;

import org.relaydesk.money.Paise;

/** A transfer would have left an account below zero that may not be; nothing was posted. */
public final class Overdrawn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overdrawn(String account, Paise balance) {
        super(account + " would hold " + balance);
    }
}
