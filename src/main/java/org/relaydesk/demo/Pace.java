package org.relaydesk.demo;

import java.time.Duration;

/**
 * How fast the demo goes.
 *
 * @param between the pause from one step of the story to the next
 * @param readAfter how long customers leave a message unread
 * @param asked how many questions a provider is asked before an order of the story ends
 */
public record Pace(Duration between, Duration readAfter, int asked) {
    /** As fast as the program goes: for a run without a window. */
    public static final Pace QUICK = new Pace(Duration.ZERO, Duration.ofMillis(200), 2);

    /** To be watched. */
    public static final Pace WATCHABLE = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(2), 4);
}
