package org.relaydesk.desk.statement;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.statement.ColumnMap;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.ImportWatch;
import org.relaydesk.statement.Outcome;

/** What the seller may do with a statement. Nothing here keeps the calling thread waiting. */
public interface StatementActions {
    /**
     * Looks what an import would do; nothing is written.
     *
     * @param watch is called on another thread
     * @return fails with {@code Refused("statement-…")} where the file can't be read; {@code statement-headings} where
     *     nobody knows its columns
     */
    CompletableFuture<Counts> foresee(Path file, ImportWatch watch);

    /**
     * Imports it; what is stopped or broken off is done as far as it came.
     *
     * @param counted keys of unclear lines that count
     */
    CompletableFuture<Outcome> run(Path file, Set<String> counted, ImportWatch watch);

    /** The first rows that are not empty, as they are. */
    CompletableFuture<List<List<String>>> preview(Path file, int rows);

    /** From now on the columns under this heading are these. */
    CompletableFuture<@Nullable Void> mapColumns(String heading, ColumnMap map);
}
