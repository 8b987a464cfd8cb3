package org.relaydesk.adapter.statement;

import java.io.IOException;
import java.util.List;

/** Rows of cells in a file, read from start to end as a stream. */
interface Grid {
    /** Gives each row to {@code sink}; empty rows may be left out. */
    void each(Sink sink) throws IOException;

    /** How much there is to read; {@link #position} counts in the same. */
    long size();

    long position();

    /** Takes rows. */
    @FunctionalInterface
    interface Sink {
        /**
         * A row.
         *
         * @param number in the file, from 1
         * @return false where no more are wanted
         */
        boolean row(long number, List<String> cells);
    }
}
