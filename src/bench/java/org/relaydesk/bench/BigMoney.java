package org.relaydesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** The big store's transfers with what belongs to them: bank credits, payment requests, messages, and last the balances. */
final class BigMoney implements AutoCloseable {
    private final Batch transfers;
    private final Batch credits;
    private final Batch requests;
    private final Batch messages;
    private final Batch balances;
    private final Map<String, Long> sums = new HashMap<>();
    private int count;

    BigMoney(Connection connection) throws SQLException {
        transfers = new Batch(connection, "transfer (transfer_key, at, debit, credit, paise, order_number, customer_id, what, who)");
        credits = new Batch(connection, "bank_credit (credit_key, paise, reference, received_at, source, state, order_number,"
                + " customer_id, late, version, at)");
        requests = new Batch(connection, "payment_request (order_number, customer_id, paise, price, state, created_at,"
                + " expires_at, version)");
        messages = new Batch(connection, "outbox (message_key, customer_id, order_number, transfer_key, kind, text, created_at,"
                + " state, attempts, next_at, version)");
        balances = new Batch(connection, "balance (account, floored, paise)");
    }

    int transfers() {
        return count;
    }

    void order(BigOrder order, OffsetDateTime at) throws SQLException {
        if (order.byBank()) {
            var key = "upi:" + order.reference();
            credits.row(key, order.paid(), order.reference(), at, "SMS", "MATCHED", order.number(), order.customer(), false, 1, at);
            requests.row(order.number(), order.customer(), order.paid(), order.paid(), "PAID", at, at.plusMinutes(15), 1);
            move(key, at, "BANK", "UNMATCHED", order.paid(), "", "", "received");
            move("pay:" + order.id(), at, "UNMATCHED", order.account(), order.paid(), order, "paid");
        } else {
            move("pay:" + order.id(), at, order.wallet(), order.account(), order.paid(), order, "paid");
        }
        refund(order, 1, order.account(), order.firstRefund(), at);
        if (order.firstEarned() > 0) {
            move("earned:" + order.id(), at, order.account(), "SALES", order.firstEarned(), order, "earned");
        }
        refund(order, 2, "SALES", order.secondRefund(), at);
    }

    private void refund(BigOrder order, int n, String from, long paise, OffsetDateTime at) throws SQLException {
        if (paise > 0) {
            var key = order.refundKey(n);
            move(key, at, from, order.wallet(), paise, order, "refund");
            messages.row(
                    key, order.customer(), order.number(), key, "TEXT", "We gave something back for " + order.id(), at,
                    "READ", 1, at, 3);
        }
    }

    /** Enough, all in all, for what the customer pays from the wallet. */
    void gift(long customer, int n, OffsetDateTime at) throws SQLException {
        move("gift:" + n, at, "GOODWILL", "WALLET:" + customer, 6_000, "", customer, "gift");
    }

    private void move(String key, OffsetDateTime at, String debit, String credit, long paise, BigOrder order, String what)
            throws SQLException {
        move(key, at, debit, credit, paise, order.number(), order.customer(), what);
    }

    private void move(
            String key, OffsetDateTime at, String debit, String credit, long paise, Object order, Object customer, String what)
            throws SQLException {
        transfers.row(key, at, debit, credit, paise, order, customer, what, "poller");
        sums.merge(debit, -paise, Long::sum);
        sums.merge(credit, paise, Long::sum);
        count++;
    }

    @Override
    public void close() throws SQLException {
        for (var sum : sums.entrySet()) {
            var account = sum.getKey();
            boolean debitNormal = account.equals("BANK") || account.equals("GOODWILL");
            balances.row(account, account.contains(":") || account.equals("UNMATCHED"), debitNormal ? -sum.getValue() : sum.getValue());
        }
        for (var batch : new Batch[] {transfers, credits, requests, messages, balances}) {
            batch.close();
        }
    }
}
