package org.relaydesk.desk.provider;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is known of providers only while the program runs. On any thread; never waits. */
@FunctionalInterface
public interface ProviderLive {
    /** By name; a provider that is not in it has nothing to tell. */
    Map<String, Live> now();

    /**
     * A provider just now.
     *
     * @param paused the seller has paused it: nothing new is sent
     * @param closedUntil it failed too often, so that it is left alone until then; null where it is not
     * @param why it is left alone, in its own words where it has some; empty where it is not
     * @param round the round of status questions that is running; null where none is
     */
    record Live(boolean paused, @Nullable Instant closedUntil, String why, @Nullable Round round) {}

    /** @param stopping it was asked to stop and ends after the request that is on its way */
    record Round(long asked, long all, boolean stopping) {}
}
