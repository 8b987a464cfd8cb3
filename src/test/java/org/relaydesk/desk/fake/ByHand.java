package org.relaydesk.desk.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.relaydesk.desk.fx.Delay;
import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Notice;
import org.relaydesk.desk.fx.Notices;
import org.relaydesk.desk.words.Words;

/** A door without a window: the test runs what was asked of the readers and moves time by hand. */
public final class ByHand {
    public final FakeChanges changes = new FakeChanges();
    public final Notices notices = new Notices();
    public final Words words = new Words(Locale.ENGLISH);
    public final FxDoor door;
    private final Deque<Runnable> reads = new ArrayDeque<>();
    private final List<Runnable> later = new ArrayList<>();

    public ByHand() {
        Delay delay = (Duration time, Runnable run) -> later.add(run);
        door = new FxDoor(Runnable::run, delay, new FakeReader(reads::add), changes, notices, words);
    }

    /** Answers everything that was asked, in order. */
    public void answer() {
        while (!reads.isEmpty()) {
            reads.removeFirst().run();
        }
    }

    /** Answers what was asked last, before what was asked earlier. */
    public void answerLast() {
        reads.removeLast().run();
    }

    public int asked() {
        return reads.size();
    }

    /** Lets all the time pass that somebody waits for. */
    public void pass() {
        var due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    /** Time passes and everything is answered. */
    public void settle() {
        pass();
        answer();
    }

    public int waiting() {
        return later.size();
    }

    public List<String> told() {
        return notices.shown().stream().map(Notice::text).toList();
    }
}
