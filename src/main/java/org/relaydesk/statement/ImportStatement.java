package org.relaydesk.statement;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.relaydesk.payment.RecordBankCredit;
import org.relaydesk.payment.ToldBeforeRows;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/**
 * Imports a statement, or shows what an import would do. The file is read to its end before anything is written; then some
 * hundred lines go into each transaction. What was broken off is finished by importing the file once more, and the same
 * file or one that overlaps with it changes nothing: each line is known by its key. Not to be called inside a transaction.
 */
public final class ImportStatement {
    private static final int BATCH = 400;
    private static final int THOUSAND = 1000;

    private final ToldBeforeRows toldBefore;
    private final StatementRepository statements;
    private final ImportLines importLines;
    private final ZoneId zone;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;

    public ImportStatement(
            ToldBeforeRows toldBefore,
            StatementRepository statements,
            RecordBankCredit record,
            ZoneId zone,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this.toldBefore = toldBefore;
        this.statements = statements;
        this.importLines = new ImportLines(record, statements, clock);
        this.zone = zone;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /** What an import would do; nothing is written. Stopping it ends it with what was seen until then. */
    public Counts foresee(StatementFile file, ImportWatch watch) {
        var foresight = new Foresight(toldBefore, file.name(), zone, clock.instant());
        var batches = new Batches(file, watch, lines -> {
            var foreseen = reader.call(() -> foresight.of(lines, foresight.look(lines)));
            watch.lines(foreseen);
            return CompletableFuture.completedFuture(Outcome.of(Counts.of(foreseen)));
        });
        batches.run(foresight, columns());
        return batches.sum.counts();
    }

    /**
     * Imports it.
     *
     * @param counted keys of unclear lines that the seller says count
     * @return what was done; where it was stopped, until then
     * @throws org.relaydesk.work.Refused if the file can't be read; nothing was changed then
     */
    public Outcome run(StatementFile file, Set<String> counted, ImportWatch watch) {
        var columns = columns();
        var read = file.read(columns, _ -> { });
        var foresight = new Foresight(toldBefore, file.name(), zone, clock.instant());
        var batches = new Batches(file, watch, lines ->
                writer.submit(() -> importLines.handle(file, read, foresight, lines, counted)));
        if (batches.run(foresight, columns)) {
            writer.run(() -> importLines.finish(file, read));
        }
        return batches.sum;
    }

    private StatementFile.Columns columns() {
        var known = new HashMap<String, ColumnMap>();
        reader.call(statements::columns).forEach(c -> known.put(c.heading(), c.map()));
        return known::get;
    }

    /** Work on some hundred lines. */
    private interface Step {
        CompletableFuture<Outcome> of(List<Foresight.Keyed> lines);
    }

    /** Reads on while the last batch is being written. */
    private static final class Batches {
        private final StatementFile file;
        private final ImportWatch watch;
        private final Step step;
        private List<Foresight.Keyed> next = new ArrayList<>();
        private CompletableFuture<Outcome> underWay = CompletableFuture.completedFuture(Outcome.NOTHING);
        private Outcome sum = Outcome.NOTHING;

        Batches(StatementFile file, ImportWatch watch, Step step) {
            this.file = file;
            this.watch = watch;
            this.step = step;
        }

        /** Goes through the file; false where it was stopped. */
        boolean run(Foresight foresight, StatementFile.Columns columns) {
            Consumer<StatementLine> each = line -> {
                next.add(foresight.key(line));
                if (next.size() == BATCH) {
                    flush();
                }
            };
            try {
                file.read(columns, each);
                if (!next.isEmpty()) {
                    flush();
                }
                settle();
                watch.at(THOUSAND);
                return true;
            } catch (Stopped e) {
                settle();
                return false;
            }
        }

        private void flush() {
            settle();
            if (watch.stopped()) {
                throw new Stopped();
            }
            var lines = next;
            next = new ArrayList<>();
            underWay = step.of(lines);
            watch.at((int) Math.min(THOUSAND, file.position() * THOUSAND / Math.max(1, file.size())));
        }

        private void settle() {
            sum = sum.plus(Writer.Waiting.forResult(underWay));
            underWay = CompletableFuture.completedFuture(Outcome.NOTHING);
        }
    }

    /** Leaves the reading of a file. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
