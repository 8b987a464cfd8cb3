package org.relaydesk.relay;

import java.time.Duration;
import java.util.List;

/**
 * From when on an order takes longer than its like: than 95 of 100 of its service's own completed orders took, and never
 * before a day.
 */
public final class SlowRule {
    /** So many of the newest completed orders are looked at. */
    public static final int NEWEST = 1_000;
    /** With fewer the past tells nothing: a day it is. */
    private static final int ENOUGH = 20;
    private static final Duration AT_LEAST = Duration.ofHours(24);

    private SlowRule() {}

    /** @param took how long the service's newest completed orders were with their providers, in any order */
    public static Duration limit(List<Duration> took) {
        if (took.size() < ENOUGH) {
            return AT_LEAST;
        }
        // the smallest that at least 95 of 100 do not exceed
        var percentile = took.stream().sorted().toList().get((took.size() * 95 + 99) / 100 - 1);
        return percentile.compareTo(AT_LEAST) < 0 ? AT_LEAST : percentile;
    }
}
