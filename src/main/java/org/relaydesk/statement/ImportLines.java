package org.relaydesk.statement;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.relaydesk.payment.RecordBankCredit;
import org.relaydesk.payment.ToldBefore;

/** Takes some hundred lines of a statement into the book, in one transaction. */
final class ImportLines {
    private final RecordBankCredit record;
    private final StatementRepository statements;
    private final InstantSource clock;

    ImportLines(RecordBankCredit record, StatementRepository statements, InstantSource clock) {
        this.record = record;
        this.statements = statements;
        this.clock = clock;
    }

    /** @param counted keys of unclear lines that the seller says count */
    Outcome handle(StatementFile file, StatementFile.Read read, Foresight foresight, List<Foresight.Keyed> lines, Set<String> counted) {
        var before = foresight.look(lines);
        var foreseen = foresight.of(lines, before);
        var outcome = Outcome.of(Counts.of(foreseen));
        var unasked = new ArrayList<ToldBefore.Asked>();
        for (var line : foreseen) {
            var asked = new ToldBefore.Asked(line.notice(), line.key());
            if (line.standing() == Standing.NEW && before.isUnasked(asked)) {
                unasked.add(asked);
            } else if (counts(line, counted) || line.reason().equals("confirms") || line.reason().equals("amount-differs")) {
                outcome = unasked(unasked, outcome).with(record.handle(line.notice(), line.key()));
            }
        }
        outcome = unasked(unasked, outcome);
        if (outcome.changedSomething()) {
            note(file, read, outcome);
        }
        return outcome;
    }

    /** Records those that were put by until now. What stands between them in the file does not change what they are. */
    private Outcome unasked(List<ToldBefore.Asked> all, Outcome outcome) {
        if (all.isEmpty()) {
            return outcome;
        }
        record.unasked(all);
        var more = outcome.unmatched(all.size());
        all.clear();
        return more;
    }

    private static boolean counts(Foreseen line, Set<String> counted) {
        return line.standing() == Standing.NEW || (line.canCount() && counted.contains(line.key()));
    }

    private void note(StatementFile file, StatementFile.Read read, Outcome outcome) {
        var known = statements.bySha256(file.sha256());
        var made = known.orElseGet(() -> new StatementImport(file, read, clock.instant()));
        made.add(outcome);
        if (known.isPresent()) {
            statements.update(made);
        } else {
            statements.insert(made);
        }
    }

    /** It was gone through to its end; a second time that is nothing new. */
    void finish(StatementFile file, StatementFile.Read read) {
        var known = statements.bySha256(file.sha256());
        if (known.isPresent() && known.get().finishedAt() != null) {
            return;
        }
        var made = known.orElseGet(() -> new StatementImport(file, read, clock.instant()));
        made.finished(clock.instant());
        if (known.isPresent()) {
            statements.update(made);
        } else {
            statements.insert(made);
        }
    }
}
