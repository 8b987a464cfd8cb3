package org.relaydesk.desk.recovery;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** What came of it. */
public sealed interface Outcome {
    /**
     * The store is in its place again.
     *
     * @param applied how many lines of the book were applied
     * @param line the newest line of its book
     * @param aside where the broken store is kept
     */
    record Back(long applied, long line, @Nullable Path aside) implements Outcome {}

    /** It could not be brought back from this source, and all is as it was; {@code why} is a sentence. */
    record NotBack(String why) implements Outcome {}
}
