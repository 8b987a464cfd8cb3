package org.relaydesk.demo.past;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set from event to event. */
public final class PastClock implements InstantSource {
    private volatile Instant now;

    public PastClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant to) {
        now = to;
    }
}
