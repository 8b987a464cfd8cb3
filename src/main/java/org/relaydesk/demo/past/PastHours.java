package org.relaydesk.demo.past;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.relaydesk.relay.BookMeter;
import org.relaydesk.relay.ProviderMeter;

/** How the panels answered in each hour of the last day: one slowly for a while, one hardly at all in between. */
final class PastHours {
    private static final int HOURS = 24;
    /** So many hours ago it was worst. */
    private static final int WORST = 9;

    /**
     * A panel's ways.
     *
     * @param millis what an answer takes
     * @param bump what it took besides when it was worst
     * @param failures requests without an answer in the hours when it was worst
     */
    private record Ways(String panel, int requests, int millis, int bump, int failures) {}

    private static final List<Ways> ALL = List.of(
            new Ways("bulkpanel", 64, 115, 640, 0),
            new Ways("smmfast", 41, 245, 180, 0),
            new Ways("growthapi", 37, 175, 2_300, 4));

    private final BookMeter book;
    private final Timeline timeline;

    PastHours(BookMeter book, Timeline timeline) {
        this.book = book;
        this.timeline = timeline;
    }

    void tell(Instant now) {
        for (int ago = HOURS - 1; ago >= 1; ago--) {
            int hoursAgo = ago;
            var at = now.truncatedTo(ChronoUnit.HOURS).minus(ago, ChronoUnit.HOURS).plus(50, ChronoUnit.MINUTES);
            timeline.at(at, () -> ALL.forEach(ways -> book.handle(reading(ways, hoursAgo))));
        }
        timeline.at(now, () -> ALL.forEach(ways -> book.handle(reading(ways, 0))));
    }

    private static ProviderMeter.Reading reading(Ways ways, int ago) {
        // a little up and down, the same each time
        int wave = (ago * 37 + ways.millis()) % 23 - 11;
        int far = Math.abs(ago - WORST);
        int bump = far > 2 ? 0 : ways.bump() / (1 + far * far);
        long millis = ways.millis() + (long) ways.millis() * wave / 100 + bump;
        int requests = ways.requests() + wave;
        int failed = far > 1 ? 0 : ways.failures() / (1 + far);
        return new ProviderMeter.Reading(ways.panel(), requests, failed, millis * requests, millis);
    }
}
