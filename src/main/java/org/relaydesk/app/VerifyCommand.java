package org.relaydesk.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.relaydesk.adapter.export.FindingsJson;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.check.BookCopyCheck;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.ledger.Finding;

/** Recomputes the ledger and every invariant; exit 1 and a list where one fails. */
@Command(name = "verify", description = "Recomputes the ledger and every invariant.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final long NEWEST = 20_000;

    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store = Path.of("");

    @Option(names = "--json", description = "the findings as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (var open = Folders.existing(store)) {
            var findings = check(open);
            if (json) {
                System.out.println(FindingsJson.of(findings));
            } else if (findings.isEmpty()) {
                System.out.println("the book is in order");
            } else {
                findings.forEach(f -> System.out.println(f.check() + ": " + f.detail()));
            }
            return findings.isEmpty() ? 0 : 1;
        }
    }

    /** What the check of an open store finds. */
    static List<Finding> check(OpenStore open) {
        var store = open.store();
        var ledger = new SqlLedgerCheck(store.repository(Sql::new));
        var copy = new BookCopyCheck(store.repository(session -> session), store.folder());
        return store.reader().call(() -> Stream.of(ledger, copy).flatMap(check -> check.run().stream()).toList());
    }

    /**
     * What has to be in order before anything is started: the money, the orders and the book's newest lines. The rest of
     * the book would keep a seller waiting each morning; it is walked with each backup.
     */
    static List<Finding> checkAtStart(OpenStore open) {
        var ledger = new SqlLedgerCheck(open.store().repository(Sql::new));
        return open.store().reader().call(() ->
                Stream.of(ledger.figures(), ledger.newestLines(NEWEST)).flatMap(List::stream).toList());
    }
}
