package org.relaydesk.simulation;

import java.time.Duration;
import java.util.Locale;

/** The figures of a run, or of several. */
final class Tally {
    /** Orders that customers placed. */
    long orders;
    /** What the outside told the program: webhooks, SMS, answers of edges, the seller's decisions. */
    long events;
    long crashes;
    /** Orders that providers really took. */
    long adds;
    /** Submissions of which nobody knew what had become of them. */
    long unknowns;
    long refunds;

    void add(Tally other) {
        orders += other.orders;
        events += other.events;
        crashes += other.crashes;
        adds += other.adds;
        unknowns += other.unknowns;
        refunds += other.refunds;
    }

    String line(int runs, Duration took) {
        long millis = Math.max(1, took.toMillis());
        return String.format(
                Locale.ENGLISH,
                "simulation: %,d orders in %,d runs, %,d events, %,d crashes injected, %,d adds, %,d unknown submissions,"
                        + " %,d refunds, %,d s (%,d orders/s)",
                orders, runs, events, crashes, adds, unknowns, refunds, millis / 1000, orders * 1000 / millis);
    }
}
