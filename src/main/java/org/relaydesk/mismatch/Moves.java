package org.relaydesk.mismatch;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;

/** Posts the transfers of one decision and remembers which they were. */
final class Moves {
    private final Ledger ledger;
    private final List<String> keys = new ArrayList<>();

    Moves(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws IllegalStateException if the book has it already: a decision moves money that is still there, or none */
    void post(Posting posting) {
        if (!ledger.post(posting)) {
            throw new IllegalStateException("the book already has " + posting.key());
        }
        keys.add(posting.key());
    }

    List<String> keys() {
        return keys;
    }
}
