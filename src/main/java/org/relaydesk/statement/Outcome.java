package org.relaydesk.statement;

import org.relaydesk.payment.Recorded;

/**
 * What an import did.
 *
 * @param counts what it found each line to be
 * @param recorded payments that were not known before
 * @param matched of these, those that found their order by themselves
 * @param held those that may be known ones told once more: they wait for the seller
 * @param confirmed known payments that the statement told of for the first time
 */
public record Outcome(Counts counts, long recorded, long matched, long held, long confirmed) {
    public static final Outcome NOTHING = new Outcome(Counts.NONE, 0, 0, 0, 0);

    static Outcome of(Counts counts) {
        return new Outcome(counts, 0, 0, 0, 0);
    }

    Outcome with(Recorded one) {
        return switch (one) {
            case MATCHED -> new Outcome(counts, recorded + 1, matched + 1, held, confirmed);
            case UNMATCHED -> unmatched(1);
            case HELD -> new Outcome(counts, recorded, matched, held + 1, confirmed);
            case KNOWN -> new Outcome(counts, recorded, matched, held, confirmed + 1);
        };
    }

    /** So many were recorded, and are nobody's. */
    Outcome unmatched(long more) {
        return new Outcome(counts, recorded + more, matched, held, confirmed);
    }

    public Outcome plus(Outcome other) {
        return new Outcome(counts.plus(other.counts), recorded + other.recorded, matched + other.matched, held + other.held,
                confirmed + other.confirmed);
    }

    /** Whether the book is another than before. */
    public boolean changedSomething() {
        return recorded + held + confirmed > 0;
    }
}
