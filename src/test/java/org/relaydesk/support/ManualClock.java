package org.relaydesk.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. Begins on a Monday morning in India. */
public final class ManualClock implements InstantSource {
    public static final Instant MONDAY = Instant.parse("2026-11-23T05:30:00Z");

    private final Object lock = new Object();
    private Instant now = MONDAY;

    @Override
    public Instant instant() {
        synchronized (lock) {
            return now;
        }
    }

    public void pass(Duration time) {
        synchronized (lock) {
            now = now.plus(time);
        }
    }

    public void set(Instant at) {
        synchronized (lock) {
            now = at;
        }
    }
}
