package org.relaydesk.desk.recovery;

import java.nio.file.Path;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a store can be brought back from: a backup, or its book alone.
 *
 * @param madeAt when the backup was made; null for the book alone
 * @param bytes of the file
 * @param line the newest line of the book in the backup; 0 for the book alone
 * @param beyond how many lines the book beside the store has after that one; null where there is no book to go on from
 */
public record Source(Path file, @Nullable Instant madeAt, long bytes, long line, @Nullable Long beyond) {}
