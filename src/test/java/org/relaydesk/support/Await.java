package org.relaydesk.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that happens elsewhere: looks again and again until a deadline. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Await() {}

    public static void until(String what, Callable<Boolean> happened) {
        until(what, PATIENCE, happened);
    }

    public static void until(String what, Duration patience, Callable<Boolean> happened) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!happened.call()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("within " + patience + " it was not so: " + what);
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }
}
