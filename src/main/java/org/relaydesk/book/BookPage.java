package org.relaydesk.book;

import java.time.Instant;

/** The page that the transaction under way fills. Its entries become lines when the transaction is committed. */
@FunctionalInterface
public interface BookPage {
    /** @param at to the microsecond: the store keeps no finer time, and the line's hash has to be the same again */
    void add(Instant at, Entry entry);
}
