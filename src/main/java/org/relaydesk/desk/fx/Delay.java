package org.relaydesk.desk.fx;

import java.time.Duration;

/** Runs something a little later on the JavaFX thread; tests pass one that they move by hand. */
@FunctionalInterface
public interface Delay {
    void after(Duration delay, Runnable run);
}
