package org.relaydesk.adapter.store.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.book.Chain;
import org.relaydesk.ledger.Finding;

/** Walks the audit trail: no line missing, none changed, each chained to the one before. */
final class BookChainCheck {
    private static final int PAGE = 5_000;

    private final Sql sql;

    BookChainCheck(Sql sql) {
        this.sql = sql;
    }

    List<Finding> run() {
        var findings = new ArrayList<Finding>();
        long last = 0;
        var hash = Chain.START;
        while (true) {
            var lines = sql.rows(
                    "select id, at, who, what, order_number, customer_id, figures, changes, before_hash, hash from book"
                            + " where id > :last order by id limit " + PAGE,
                    Map.of("last", last));
            if (lines.isEmpty()) {
                return findings;
            }
            for (var line : lines) {
                long id = line.number("id");
                if (id != last + 1 || !line.words("before_hash").equals(hash) || !line.words("hash").equals(recomputed(line))) {
                    findings.add(new Finding("audit-trail", "line " + id + ": was changed, or one before it is missing"));
                    return findings;
                }
                last = id;
                hash = line.words("hash");
            }
        }
    }

    private static String recomputed(SqlRow line) {
        return Chain.hash(
                line.words("before_hash"), line.number("id"), line.at("at"), line.words("who"), line.words("what"),
                line.whole("order_number"), line.whole("customer_id"), line.words("figures"), line.text("changes"));
    }
}
