package org.relaydesk.demo.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.data.Limit;

import org.relaydesk.book.BookLine;
import org.relaydesk.book.Figures;
import org.relaydesk.demo.sim.Bell;
import org.relaydesk.demo.world.Backstage;

/** Watches the store's audit trail, and waits for what must come. Used by one thread. */
final class Watch {
    private static final Limit AT_ONCE = Limit.of(500);
    private static final Limit LAST = Limit.of(1);

    private final Backstage stage;
    private final Bell bell;
    private final Duration patience;
    private final List<BookLine> lines = new ArrayList<>();
    private long seen;

    /**
     * Watches from now on.
     *
     * @param patience how long anything may take
     */
    Watch(Backstage stage, Bell bell, Duration patience) {
        this.stage = stage;
        this.bell = bell;
        this.patience = patience;
        this.seen = stage.reader().call(() -> stage.book().newest(LAST).stream().mapToLong(BookLine::id).findFirst().orElse(0));
    }

    /**
     * Waits for something.
     *
     * @param what in words, after "there was no "
     * @throws StoryFailed if it does not come in time
     */
    <T> T await(String what, Supplier<Optional<T>> look) {
        return bell.await(look, patience).orElseThrow(() ->
                new StoryFailed("The demo's story broke off: there was no " + what + " within " + patience.toSeconds() + " s."));
    }

    /** Waits for a line of the audit trail; gives its figures. */
    Map<String, String> line(String order, String what, Predicate<BookLine> so) {
        return Figures.read(await(what + " of " + order, () -> find(l -> l.what().equals(what) && so.test(l))).figures());
    }

    private Optional<BookLine> find(Predicate<BookLine> so) {
        List<BookLine> more;
        do {
            long after = seen;
            more = stage.reader().call(() -> stage.book().after(after, AT_ONCE));
            lines.addAll(more);
            seen = more.isEmpty() ? seen : more.getLast().id();
        } while (!more.isEmpty());
        return lines.stream().filter(so).findFirst();
    }

    /** What was seen of orders that are over may be forgotten. */
    void forget() {
        lines.clear();
    }
}
