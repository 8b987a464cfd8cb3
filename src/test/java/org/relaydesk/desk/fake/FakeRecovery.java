package org.relaydesk.desk.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.relaydesk.desk.recovery.Broken;
import org.relaydesk.desk.recovery.Outcome;
import org.relaydesk.desk.recovery.RecoveryActions;
import org.relaydesk.desk.recovery.Source;
import org.relaydesk.desk.recovery.Step;
import org.relaydesk.ledger.Finding;

/** A broken store that comes back, or does not, when the test says so. */
public final class FakeRecovery implements RecoveryActions {
    public static final Path STORE = Path.of("/home/seller/.relaydesk");

    public final List<Source> asked = new ArrayList<>();
    private final List<Consumer<Step>> progress = new ArrayList<>();
    private final List<CompletableFuture<Outcome>> futures = new ArrayList<>();

    /** Backups of the last hours, and the book. */
    public static Broken broken() {
        var backups = IntStream.range(0, 6).mapToObj(i -> {
            var good = FakeBackups.good(Names.at("10:46").minusSeconds(3600L * i), 1018 - 26L * i);
            return new Source(good.where(), good.at(), good.bytes(), good.line(), 345 + 26L * i);
        });
        return new Broken(STORE, true,
                List.of(new Finding("balances", "WALLET:17 says ₹120.00, its transfers say ₹100.00"),
                        new Finding("orders", "ORDER:10198 holds ₹23.46 and should hold nothing"),
                        new Finding("book", "line 1,022 does not follow line 1,021: its hash is another one"),
                        new Finding("book", "line 1,023 is missing from the store and is in book.jsonl"),
                        new Finding("book", "line 1,024 is missing from the store and is in book.jsonl")),
                Stream.concat(backups, Stream.of(book())).toList());
    }

    public static Source book() {
        return new Source(STORE.resolve("book.jsonl"), null, 1_120_000, 0, 1363L);
    }

    @Override
    public CompletableFuture<Outcome> bringBack(Source source, Consumer<Step> told) {
        asked.add(source);
        progress.add(told);
        futures.add(new CompletableFuture<>());
        return futures.getLast();
    }

    public void begins(Step step) {
        progress.getLast().accept(step);
    }

    public void comesTo(Outcome outcome) {
        futures.getLast().complete(outcome);
    }

    public void fails(RuntimeException fault) {
        futures.getLast().completeExceptionally(fault);
    }
}
