package org.relaydesk.desk.fake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.statement.StatementActions;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;
import org.relaydesk.statement.ColumnMap;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.Foreseen;
import org.relaydesk.statement.ImportWatch;
import org.relaydesk.statement.Outcome;
import org.relaydesk.statement.Sort;
import org.relaydesk.statement.Standing;
import org.relaydesk.statement.StatementLine;
import org.relaydesk.work.Refused;

/** A statement of four lines, one of each standing; an import ends when the test says so. */
public final class FakeStatements implements StatementActions {
    public static final Path FILE = Path.of("/home/seller/Downloads/made-up.csv");

    public Optional<Path> picks = Optional.of(FILE);
    /** What looking at the file is refused with; null where it is not. */
    public @Nullable Refused refuses;
    public final List<Set<String>> imported = new ArrayList<>();
    public final List<String> headings = new ArrayList<>();
    public final List<ColumnMap> maps = new ArrayList<>();
    private @Nullable ImportWatch watch;
    private CompletableFuture<Outcome> underWay = new CompletableFuture<>();

    public Optional<Path> picked() {
        return picks;
    }

    @Override
    public CompletableFuture<Counts> foresee(Path file, ImportWatch follows) {
        if (refuses != null) {
            return CompletableFuture.failedFuture(refuses);
        }
        follows.lines(List.of(
                line(3, 14_937, Sort.PAYMENT, Standing.NEW, "", "UPI/612300000001/SMM10001/asha.madeup@ok/Made Up Bank"),
                line(4, 20_000, Sort.PAYMENT, Standing.KNOWN, "confirms", "UPI/612300000002/SMM10002/ravi.madeup@ok/Made Up Bank"),
                line(5, 90_000, Sort.CASH, Standing.UNCLEAR, "CASH", "BY CASH-NOWHERE"),
                line(6, 2_000, Sort.DEBIT, Standing.NOT_A_PAYMENT, "DEBIT", "UPI/612300000003/tea/shop@ok/Made Up Bank")));
        follows.at(1000);
        return CompletableFuture.completedFuture(new Counts(1, 1, 1, 1));
    }

    private static Foreseen line(long row, long paise, Sort sort, Standing standing, String reason, String words) {
        var amount = Paise.of(paise);
        return new Foreseen(
                new StatementLine(row, LocalDate.of(2026, 4, 1), null, amount, sort, words, null, null, null, "1234"),
                "key-" + row, standing, reason, standing == Standing.UNCLEAR,
                new CreditNotice(amount, null, null, null, "1234", null, null, new Told(Told.Source.STATEMENT, "made-up.csv", Told.Trust.FILE, words)));
    }

    @Override
    public CompletableFuture<Outcome> run(Path file, Set<String> counted, ImportWatch follows) {
        imported.add(counted);
        watch = follows;
        underWay = new CompletableFuture<>();
        return underWay;
    }

    /** Whether the import that is under way was told to stop. */
    public boolean stopped() {
        return watch != null && watch.stopped();
    }

    /** The import that is under way comes to its end. */
    public void ends(Outcome outcome) {
        underWay.complete(outcome);
    }

    @Override
    public CompletableFuture<List<List<String>>> preview(Path file, int rows) {
        return CompletableFuture.completedFuture(List.of(
                List.of("my money", "", ""), List.of("when", "what", "how much"), List.of("4/1/2026", "UPI/612300000001/x", "149.37")));
    }

    @Override
    public CompletableFuture<@Nullable Void> mapColumns(String heading, ColumnMap map) {
        headings.add(heading);
        maps.add(map);
        refuses = null;
        return CompletableFuture.completedFuture(null);
    }
}
