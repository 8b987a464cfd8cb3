package org.relaydesk.relay;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.order.Watched;

/**
 * What is noted of many orders at once, without loading them. Inside a transaction. An order that has changed since it
 * was read is left as it is: it stays due and is asked about again.
 */
public interface OrderNotes {
    /** When to look again, and nothing else: that alone makes no line of the book, nor another version of the order. */
    record Look(Watched order, @Nullable Instant next) {}

    /** What the provider counts now, fit to be kept; the raw answer, and when to look again. */
    record Progress(
            Watched order, @Nullable String remains, @Nullable String startCount, @Nullable String charge, String raw,
            Instant next) {}

    void look(List<Look> looks);

    /** Its changes stand in the book with the transaction's line; returns how many orders were noted. */
    int progress(List<Progress> progress);
}
