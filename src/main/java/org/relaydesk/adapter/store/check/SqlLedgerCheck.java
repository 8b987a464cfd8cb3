package org.relaydesk.adapter.store.check;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.ledger.Finding;
import org.relaydesk.ledger.LedgerCheck;

/** The check of the book by SQL: the balances recomputed, each invariant's faults asked for, the audit trail walked. */
public final class SqlLedgerCheck implements LedgerCheck {
    private final Sql sql;

    public SqlLedgerCheck(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Finding> run() {
        var findings = new ArrayList<>(figures());
        findings.addAll(chain());
        return findings;
    }

    /** The money and the orders, without the audit trail. */
    public List<Finding> figures() {
        var findings = new ArrayList<>(new BalanceCheck(sql).run());
        Invariants.ALL.forEach(invariant -> findings.addAll(faults(invariant)));
        return findings;
    }

    /** The audit trail alone. */
    public List<Finding> chain() {
        return new BookChainCheck(sql).run();
    }

    private List<Finding> faults(Invariants.Invariant invariant) {
        var faults = new Faults(invariant.name());
        sql.each(invariant.faults(), row -> faults.add(row.words("what"), row.words("detail")));
        return faults.findings();
    }
}
