package org.relaydesk.statement;

import java.util.List;

/** Follows an import, or a look at one, on the thread that does it. */
public interface ImportWatch {
    ImportWatch NOBODY = new ImportWatch() {};

    /** The next lines of the file, and what is done with them. */
    default void lines(List<Foreseen> lines) {}

    /** @param part how far it is, in thousandths */
    default void at(int part) {}

    /** Whether to stop after what is under way; what was done by then stays done. */
    default boolean stopped() {
        return false;
    }
}
