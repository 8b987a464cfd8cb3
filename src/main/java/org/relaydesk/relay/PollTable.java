package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** When an order under way is asked about next, by how long ago it was sent: young orders often, old ones rarely. */
public final class PollTable {
    /** One line of the table: up to that age, at least so long from one question to the next. */
    public record Line(Duration upTo, Duration pause) {}

    private static final Duration OLDEST = Duration.ofHours(2);
    private static final List<Line> TABLE = List.of(
            // in every round
            new Line(Duration.ofHours(1), Duration.ZERO),
            new Line(Duration.ofHours(6), Duration.ofMinutes(5)),
            new Line(Duration.ofHours(24), Duration.ofMinutes(10)),
            new Line(Duration.ofDays(7), Duration.ofMinutes(30)));

    private PollTable() {}

    public static List<Line> table() {
        return TABLE;
    }

    /**
     * How long to wait; never shorter than the rounds are apart.
     *
     * @param age since it was sent; one below zero, by a clock that was set back, counts as young
     */
    public static Duration pause(Duration age, Duration pollEvery) {
        var pause = TABLE.stream().filter(l -> age.compareTo(l.upTo()) <= 0).map(Line::pause).findFirst().orElse(OLDEST);
        return pause.compareTo(pollEvery) < 0 ? pollEvery : pause;
    }

    /**
     * When it is due again. One that is asked about in every round is due at once: it is the rounds that have their
     * pace then, and a round out of turn asks about it too.
     */
    public static Instant next(@Nullable Instant submittedAt, Instant now, Duration pollEvery) {
        var pause = submittedAt == null ? pollEvery : pause(Duration.between(submittedAt, now), pollEvery);
        return pause.compareTo(pollEvery) <= 0 ? now : now.plus(pause);
    }

    /** No order under way is due later than so long from now. */
    public static Duration longest() {
        return OLDEST;
    }
}
