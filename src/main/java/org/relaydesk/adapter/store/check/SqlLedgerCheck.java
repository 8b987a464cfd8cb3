package org.relaydesk.adapter.store.check;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.ledger.Finding;
import org.relaydesk.ledger.LedgerCheck;

/** The check of the book by SQL: each invariant is a query whose rows are its faults. */
public final class SqlLedgerCheck implements LedgerCheck {
    private final Sql sql;

    public SqlLedgerCheck(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Finding> run() {
        var findings = new ArrayList<Finding>();
        Invariants.ALL.forEach(invariant -> {
            var faults = sql.rows(invariant.faults());
            faults.stream().limit(LISTED).map(row -> finding(invariant, row)).forEach(findings::add);
            if (faults.size() > LISTED) {
                findings.add(new Finding(invariant.name(), (faults.size() - LISTED) + " more"));
            }
        });
        findings.addAll(new BookChainCheck(sql).run());
        return findings;
    }

    private static Finding finding(Invariants.Invariant invariant, SqlRow row) {
        return new Finding(invariant.name(), row.words("what") + ": " + row.words("detail"));
    }
}
