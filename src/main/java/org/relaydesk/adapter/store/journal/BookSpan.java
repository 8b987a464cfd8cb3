package org.relaydesk.adapter.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far a book's file reaches.
 *
 * @param last the number of its last whole line
 * @param fromTheStart whether it begins with the very first line, so that it needs no backup before it
 */
public record BookSpan(long last, boolean fromTheStart) {
    /**
     * Reads its first and its last line; empty for a book without lines, or where there is no file.
     *
     * @throws BookDamaged if one of them can't be read
     */
    public static Optional<BookSpan> of(Path book) throws IOException {
        if (!Files.isRegularFile(book)) {
            return Optional.empty();
        }
        var first = BookFile.first(book);
        var last = BookFile.last(book);
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new BookSpan(last.id(), first.id() == 1 && first.what().equals(RollForward.MIGRATED)));
    }
}
