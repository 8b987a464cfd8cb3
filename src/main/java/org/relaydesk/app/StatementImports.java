package org.relaydesk.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.statement.StatementPath;
import org.relaydesk.desk.statement.StatementActions;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.statement.ColumnMap;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.ImportStatement;
import org.relaydesk.statement.ImportWatch;
import org.relaydesk.statement.MapColumns;
import org.relaydesk.statement.Outcome;

/** Statements from files into a store, for the window and for the command. */
record StatementImports(ImportStatement importStatement, MapColumns mapColumns, OpenStore open) implements StatementActions {
    static StatementImports of(OpenStore open, UseCases useCases, StoreSettings settings, InstantSource clock) {
        var r = open.repositories();
        return new StatementImports(
                new ImportStatement(r.toldBefore(), r.statements(), useCases.recordBankCredit(), settings.zone(),
                        open.store().reader(), open.store().writer(), clock),
                new MapColumns(r.statements(), useCases.book(), clock),
                open);
    }

    @Override
    public CompletableFuture<Counts> foresee(Path file, ImportWatch watch) {
        return away(() -> importStatement.foresee(StatementPath.open(file), watch));
    }

    @Override
    public CompletableFuture<Outcome> run(Path file, Set<String> counted, ImportWatch watch) {
        return away(() -> importStatement.run(StatementPath.open(file), counted, watch));
    }

    @Override
    public CompletableFuture<List<List<String>>> preview(Path file, int rows) {
        return away(() -> StatementPath.open(file).preview(rows));
    }

    @Override
    public CompletableFuture<@Nullable Void> mapColumns(String heading, ColumnMap map) {
        return open.store().writer().begin(() -> mapColumns.handle(heading, map));
    }

    /** It waits for the store's threads, so it has one of its own. */
    private static <T> CompletableFuture<T> away(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, run -> Thread.ofVirtual().name("statement").start(run));
    }
}
