package org.relaydesk.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.relaydesk.adapter.statement.StatementPath;
import org.relaydesk.desk.words.Words;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.ImportWatch;
import org.relaydesk.work.Refused;

/** Takes the payments of a bank statement into the book; those that it has are left as they are. */
@Command(
        name = "import-statement",
        description = "Reads a bank statement: what of it is not in the book yet is taken into it.",
        mixinStandardHelpOptions = true)
final class ImportStatementCommand implements Callable<Integer> {
    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store = Path.of("");

    @Option(names = "--dry-run", description = "says what it would do, and changes nothing")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "CSV, tab-separated text or XLSX")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (var open = opened()) {
            var settings = open.configuration().store();
            var clock = InstantSource.system();
            var useCases = UseCases.of(open.repositories(), settings, clock, new SecureRandom());
            var imports = StatementImports.of(open, useCases, settings, clock).importStatement();
            var statement = StatementPath.open(file);
            if (dryRun) {
                print(imports.foresee(statement, ImportWatch.NOBODY));
            } else {
                var outcome = imports.run(statement, Set.of(), ImportWatch.NOBODY);
                print(outcome.counts());
                say("recorded", outcome.recorded());
                say("matched", outcome.matched());
                say("held", outcome.held());
            }
            return 0;
        } catch (Refused e) {
            throw new Failure(file + ": " + new Words(Locale.ENGLISH).refused(e), e);
        }
    }

    /** A file that is none is told before the store is looked for: it is the shorter way to the mistake. */
    private OpenStore opened() {
        StatementPath.open(file);
        return Opening.checked(store);
    }

    private static void print(Counts counts) {
        say("new", counts.fresh());
        say("known", counts.known());
        say("unclear", counts.unclear());
        say("not payments", counts.passed());
    }

    private static void say(String what, long count) {
        System.out.println(what + ": " + count);
    }
}
