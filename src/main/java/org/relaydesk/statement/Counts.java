package org.relaydesk.statement;

import java.util.Collection;

/** How many lines of each standing. */
public record Counts(long fresh, long known, long unclear, long passed) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(Collection<Foreseen> lines) {
        var counts = NONE;
        for (var line : lines) {
            counts = counts.with(line.standing());
        }
        return counts;
    }

    public Counts with(Standing standing) {
        return switch (standing) {
            case NEW -> new Counts(fresh + 1, known, unclear, passed);
            case KNOWN -> new Counts(fresh, known + 1, unclear, passed);
            case UNCLEAR -> new Counts(fresh, known, unclear + 1, passed);
            case NOT_A_PAYMENT -> new Counts(fresh, known, unclear, passed + 1);
        };
    }

    public Counts plus(Counts other) {
        return new Counts(fresh + other.fresh, known + other.known, unclear + other.unclear, passed + other.passed);
    }

    public long all() {
        return fresh + known + unclear + passed;
    }
}
