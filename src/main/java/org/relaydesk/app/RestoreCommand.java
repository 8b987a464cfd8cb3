package org.relaydesk.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.relaydesk.adapter.store.backup.Restore;

/** Brings a store back from a backup and the book, or from the book alone. */
@Command(name = "restore", description = "Brings a store back from a backup and the book beyond it.", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Option(names = "--from", required = true, paramLabel = "FILE", description = "a backup, or a book.jsonl alone")
    private Path from = Path.of("");

    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store = Path.of("");

    @Option(names = "--book", paramLabel = "BOOK.jsonl",
            description = "the book; if left out: in DIR, beside FILE, or beside FILE's folder")
    private @Nullable Path book;

    @Option(names = "--set-aside", description = "moves what is in DIR to a folder inside of it first")
    private boolean setAside;

    @Override
    public Integer call() {
        var restored = new Restore(InstantSource.system(), RollForwards.ofTheBook())
                .run(new Restore.Request(from, store, book, setAside), _ -> { });
        var manifest = restored.manifest();
        if (manifest != null) {
            System.out.println("restored " + store + " from " + from + ", made at " + manifest.madeAt() + " with line "
                    + manifest.line() + " of the book");
        } else {
            System.out.println("restored " + store + " from the book alone");
        }
        System.out.println(restored.book() == null
                ? "no book was found: what happened after the backup is not in it"
                : restored.applied() + " lines of " + restored.book() + " applied, the newest is " + restored.line());
        if (restored.aside() != null) {
            System.out.println("the old store is in " + restored.aside());
        }
        System.out.println("the book is in order");
        return 0;
    }
}
