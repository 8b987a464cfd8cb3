package org.relaydesk.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.app.OpenStore;
import org.relaydesk.order.Held;

/** Holds the store against the model, and what it says of itself against what it must. What does not fit is a fault. */
final class Audit {
    private static final int LISTED = 10;
    private static final String LAST_ATTEMPTS = """
            select o.order_id, o.held, a.attempt, a.outcome
            from customer_order o join submission_attempt a on a.order_number = o.number
            where a.outcome in ('UNKNOWN', 'OPEN')
                and a.attempt = (select max(b.attempt) from submission_attempt b where b.order_number = o.number)
            order by o.number""";
    private static final String FORGOTTEN = """
            select order_id, status, held from customer_order
            where paid > 0 and held is null and status not in ('WITH_PROVIDER', 'COMPLETED', 'PARTIAL', 'CANCELLED', 'FAILED')
            order by number""";
    /** Everybody has written for whom a message waited, and WhatsApp took whatever came. */
    private static final String UNSENT = """
            select message_key, state from outbox where state in ('DUE', 'SENDING', 'WAITING_FOR_WINDOW') order by id""";

    private final World world;
    private final OpenStore open;
    private final Seller seller;
    private final Sql sql;

    Audit(World world, OpenStore open, Seller seller) {
        this.world = world;
        this.open = open;
        this.seller = seller;
        this.sql = open.store().repository(Sql::new);
    }

    /** Customers for whom messages wait, by their numbers. */
    Set<String> waitedFor() {
        var waited = new TreeSet<String>();
        rows("select distinct i.known_as from outbox x join customer_identity i on i.customer_id = x.customer_id"
                + " where x.state = 'WAITING_FOR_WINDOW' and i.kind = 'WA_ID'")
                .forEach(row -> waited.add(row.words("known_as")));
        return waited;
    }

    /** What must be true at any time. */
    void atAnyTime() {
        balances();
        unknowns();
    }

    /** What must be true besides when everything open has come to its end. */
    void atTheEnd(Panels panels) {
        atAnyTime();
        refundsAreTold();
        rows(UNSENT).forEach(row -> world.fault(
                row.words("message_key") + " was never sent: it is " + row.words("state")));
        rows(FORGOTTEN).forEach(row -> world.fault(
                row.words("order_id") + " was paid and is forgotten: it is " + row.words("status")));
        panels.names().forEach(name -> panels.panel(name).doubles()
                .forEach(link -> world.fault(name + " has two orders for " + link)));
        var check = new SqlLedgerCheck(sql);
        open.store().reader().call(check::run).forEach(finding -> world.fault("verify: " + finding));
    }

    private void balances() {
        var actual = new TreeMap<String, Long>();
        rows("select account, paise from balance where paise <> 0").forEach(row ->
                actual.put(row.words("account"), row.number("paise")));
        var expected = world.expected.balances();
        if (!actual.equals(expected)) {
            var names = new TreeSet<>(actual.keySet());
            names.addAll(expected.keySet());
            names.stream()
                    .filter(name -> !Objects.equals(actual.get(name), expected.get(name)))
                    .limit(LISTED)
                    .forEach(name -> world.fault(
                            name + " holds " + actual.getOrDefault(name, 0L) + " paise and must hold " + expected.getOrDefault(name, 0L)));
        }
    }

    /** A submission of which nobody knows what became of it waits for the seller, until he has said. */
    private void unknowns() {
        for (var row : rows(LAST_ATTEMPTS)) {
            boolean waits = Held.SUBMISSION_UNKNOWN.name().equals(row.text("held"));
            if (!waits && !seller.hasResolved(row.words("order_id"), row.number("attempt"))) {
                world.fault(row.words("order_id") + ": nobody knows what became of attempt " + row.number("attempt")
                        + ", and it does not wait for the seller");
            }
        }
    }

    /** Each refund has its one message, which names its amount and has found its way. */
    private void refundsAreTold() {
        var told = new TreeMap<String, SqlRow>();
        for (var row : rows("select message_key, transfer_key, text, state from outbox where transfer_key like 'refund:%'")) {
            if (!row.words("message_key").equals(row.text("transfer_key")) || told.put(row.words("transfer_key"), row) != null) {
                world.fault(row.words("transfer_key") + " is told twice");
            }
        }
        for (var order : world.expected.orders()) {
            for (int n = 1; n <= order.refunds.size(); n++) {
                var key = "refund:" + order.id + ":" + n;
                var row = told.remove(key);
                var amount = rupees(order.refunds.get(n - 1));
                if (row == null || !row.words("text").contains(amount)) {
                    world.fault(key + " of " + amount + " was not told: " + (row == null ? "no message" : row.words("text")));
                } else if (row.words("state").matches("DUE|SENDING|WAITING_FOR_WINDOW")) {
                    world.fault(key + " is told by a message that is still " + row.words("state"));
                }
            }
        }
        told.keySet().forEach(key -> world.fault(key + " is told, and was never given"));
    }

    private static String rupees(long paise) {
        return String.format("₹%,d.%02d", paise / 100, paise % 100);
    }

    private List<SqlRow> rows(String query) {
        return new ArrayList<>(open.store().reader().call(() -> sql.rows(query, Map.of())));
    }
}
