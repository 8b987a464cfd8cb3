package org.relaydesk.ledger;

import java.util.List;

/** Recomputes every balance and every invariant of the book from its rows. Called on a reader's thread. */
public interface LedgerCheck {
    /** How many findings of one kind are listed at most; further ones are only counted. */
    int LISTED = 100;

    List<Finding> run();
}
