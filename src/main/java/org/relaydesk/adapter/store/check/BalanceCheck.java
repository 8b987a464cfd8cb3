package org.relaydesk.adapter.store.check;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.ledger.Finding;

/**
 * Recomputes every account's balance from the transfers, once for both of its invariants: that the balance says the same,
 * and that no customer's money is below zero.
 */
final class BalanceCheck {
    /** Each transfer is read once for both its sides; then what the balances say is laid beside the sums. */
    private static final String DOUBTFUL = """
            with moved as (
                select case sides.side when 1 then debit else credit end as account,
                    sum(case sides.side when 1 then paise else 0 end) as debits,
                    sum(case sides.side when 2 then paise else 0 end) as credits
                from transfer cross join (values (1), (2)) as sides (side)
                group by case sides.side when 1 then debit else credit end),
            accounts as (
                select account, sum(moved) as moved, sum(said) as said, sum(transfers) as transfers
                from (
                    select account, case when account in ('BANK', 'GOODWILL', 'DISPUTED') then debits - credits
                        else credits - debits end as moved, 0 as said, 1 as transfers from moved
                    union all
                    select account, 0, paise, 0 from balance
                ) figures group by account)
            select account, moved, said, transfers,
                account = 'UNMATCHED' or account like 'WALLET:%' or account like 'ORDER:%' as floored
            from accounts where moved <> said or moved < 0""";

    private final Sql sql;

    BalanceCheck(Sql sql) {
        this.sql = sql;
    }

    List<Finding> run() {
        var balance = new Faults("balance");
        var negative = new Faults("never-negative");
        sql.each(DOUBTFUL, row -> {
            var account = row.words("account");
            long moved = row.number("moved");
            if (moved != row.number("said")) {
                balance.add(account, difference(row));
            }
            if (moved < 0 && row.yes("floored")) {
                negative.add(account, "holds " + moved);
            }
        });
        var findings = new ArrayList<>(balance.findings());
        findings.addAll(negative.findings());
        return findings;
    }

    private static String difference(SqlRow row) {
        return row.number("transfers") == 0
                ? "no transfers, but the balance says " + row.number("said")
                : "the transfers come to " + row.number("moved") + ", the balance says " + row.number("said");
    }
}
