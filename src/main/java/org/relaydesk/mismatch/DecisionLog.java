package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Closes items by decisions, and keeps with each what its undo needs. */
final class DecisionLog {
    private final MismatchRepository mismatches;
    private final InstantSource clock;

    DecisionLog(MismatchRepository mismatches, InstantSource clock) {
        this.mismatches = mismatches;
        this.clock = clock;
    }

    /**
     * What an item becomes.
     *
     * @param order that it turned out to be about; null leaves what is known
     * @param customer whose it turned out to be; null leaves what is known
     * @param credit whose money was used
     */
    record End(
            Mismatch.State as, @Nullable Long order, @Nullable Long customer, @Nullable Long credit, String reason) {}

    /** The seller's own decision, with the transfers that it posted; its id. */
    long close(Mismatch mismatch, End end, List<String> transfers) {
        var decision = close(mismatch, end, (Long) null);
        transfers.forEach(key -> mismatches.insert(new MismatchMove(decision.id(), key)));
        return decision.id();
    }

    /** Another item, which that decision settles too. */
    MismatchDecision close(Mismatch mismatch, End end, @Nullable Long alongWith) {
        var now = clock.instant();
        var decision = new MismatchDecision(mismatch, end.as(), end.credit(), alongWith, now);
        mismatches.insert(decision);
        mismatch.decide(end.as(), end.order(), end.customer(), end.credit(), end.reason(), now);
        mismatches.update(mismatch);
        return decision;
    }
}
