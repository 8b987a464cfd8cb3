package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.journal.BookDamaged;
import org.relaydesk.adapter.store.journal.BookSpan;
import org.relaydesk.backup.BackupState.Good;

/**
 * What a store can be brought back from.
 *
 * @param madeAt null for the book alone
 * @param line the newest line of the book in the backup; 0 for the book alone
 * @param beyond how many lines the book beside the store has after it; null where there is none
 */
public record RestoreSource(Path file, @Nullable Instant madeAt, long bytes, long line, @Nullable Long beyond) {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreSource.class);
    private static final int AT_MOST = 24;

    /** The backups that can be read, newest first; then the book, if it tells everything from the start. */
    public static List<RestoreSource> of(Path store) {
        var book = store.resolve(Restore.BOOK);
        var span = span(book);
        var all = new ArrayList<RestoreSource>();
        for (var good : BackupFolder.latest(BackupPlace.all(store), AT_MOST)) {
            all.add(of(good, span));
        }
        span.filter(BookSpan::fromTheStart).ifPresent(s -> all.add(new RestoreSource(book, null, size(book), 0, s.last())));
        return List.copyOf(all);
    }

    private static RestoreSource of(Good good, Optional<BookSpan> span) {
        var beyond = span.map(s -> Math.max(0, s.last() - good.line())).orElse(null);
        return new RestoreSource(good.where(), good.at(), good.bytes(), good.line(), beyond);
    }

    private static Optional<BookSpan> span(Path book) {
        try {
            return BookSpan.of(book);
        } catch (IOException | BookDamaged e) {
            LOG.warn("the book {} can't be read", book, e);
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            LOG.warn("the size of {} is not known", file, e);
            return 0;
        }
    }
}
