package org.relaydesk.adapter.store.check;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.ledger.Finding;
import org.relaydesk.ledger.LedgerCheck;

/** The faults of one invariant: the first are listed, further ones only counted, however many there are. */
final class Faults {
    private final String invariant;
    private final List<Finding> listed = new ArrayList<>();
    private long more;

    Faults(String invariant) {
        this.invariant = invariant;
    }

    void add(String what, String detail) {
        if (listed.size() < LedgerCheck.LISTED) {
            listed.add(new Finding(invariant, what + ": " + detail));
        } else {
            more++;
        }
    }

    List<Finding> findings() {
        var findings = new ArrayList<>(listed);
        if (more > 0) {
            findings.add(new Finding(invariant, more + " more"));
        }
        return findings;
    }
}
