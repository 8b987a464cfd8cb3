package org.relaydesk.message;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.relaydesk.message.LinkState.Standing;

/** Keeps how it stands with the gateway, from all who notice: sends, webhooks, and who asks now and then. From any thread. */
public final class LinkWatch {
    private final InstantSource clock;
    private final Consumer<LinkState> changed;
    private volatile LinkState state;

    /** @param changed called whenever it stands otherwise than before */
    public LinkWatch(boolean setUp, InstantSource clock, Consumer<LinkState> changed) {
        this.clock = clock;
        this.changed = changed;
        this.state = setUp ? new LinkState(Standing.ASKING, null, "", "") : LinkState.none();
    }

    public LinkState state() {
        return state;
    }

    /** As it stands now; {@code trouble} is empty where nothing is wrong. */
    public void stands(Standing standing, String trouble) {
        var now = clock.instant();
        change(was -> new LinkState(standing, was.standing() == standing ? was.since() : now, was.number(), trouble));
    }

    /** The seller's own number or name, as the gateway calls it. */
    public void isNumber(String number) {
        change(was -> new LinkState(was.standing(), was.since(), number, was.trouble()));
    }

    /** A message that was not taken, with nothing to say about the link itself. */
    void refused(String why) {
        change(was -> new LinkState(was.standing(), was.since(), was.number(), why));
    }

    private void change(UnaryOperator<LinkState> step) {
        LinkState now;
        synchronized (this) {
            now = step.apply(state);
            if (now.equals(state)) {
                return;
            }
            state = now;
        }
        changed.accept(now);
    }
}
