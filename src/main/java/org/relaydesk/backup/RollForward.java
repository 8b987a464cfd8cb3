package org.relaydesk.backup;

import java.nio.file.Path;

/** Brings a restored store forward by the lines of the book's mirror that it does not have yet. */
@FunctionalInterface
public interface RollForward {
    /**
     * Applies what is missing; the store is closed before and after. A book that ends before the store does is no error.
     *
     * @param storeFolder a store that no program has open; it may have no line at all
     * @param bookFile the book's mirror, a line of JSON each
     * @return how many lines were applied
     * @throws BadBackup with a sentence if the book does not continue this store or a line of it is damaged
     */
    long apply(Path storeFolder, Path bookFile);
}
