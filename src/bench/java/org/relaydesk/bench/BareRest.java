package org.relaydesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** All other rows of a payment by plain JDBC: the witness, two transfers with four balances, the order, the message. */
final class BareRest {
    /** About as long as ours are in the book. */
    static final String CHANGES = (",{\"in\":\"transfer\",\"key\":1,\"new\":{\"transfer_key\":\"upi:700000000001\",\"at\":"
            + "\"2026-11-23T10:00:00Z\",\"debit\":\"BANK\",\"credit\":\"UNMATCHED\",\"paise\":10001,\"what\":\"received\"}}").repeat(6);

    private final PreparedStatement witness;
    private final PreparedStatement transfer;
    private final PreparedStatement add;
    private final PreparedStatement begin;
    private final PreparedStatement order;
    private final PreparedStatement message;

    BareRest(Connection connection) throws SQLException {
        witness = connection.prepareStatement("insert into credit_witness (credit_id, source, received_at, words, sender, trust,"
                + " reference, message_key) values (?, 'sms', ?, ?, 'VM-HDFCBK-S', 'HEADER', ?, ?)");
        transfer = connection.prepareStatement(
                "insert into transfer (transfer_key, at, debit, credit, paise, order_number, customer_id, what, who)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'bank')");
        add = connection.prepareStatement("update balance set paise = paise + ? where account = ?");
        begin = connection.prepareStatement("insert into balance (account, floored, paise) values (?, true, ?)");
        order = connection.prepareStatement("update customer_order set status = 'PAID', paid = ?, paid_at = ?,"
                + " version = version + 1 where number = ? and version = 0");
        message = connection.prepareStatement("insert into outbox (message_key, customer_id, order_number, transfer_key, kind, text,"
                + " created_at, state, attempts, next_at, version) values (?, ?, ?, ?, 'TEXT', ?, ?, 'DUE', 0, ?, 0)");
    }

    void write(long n, long credit, long paise, long number, long customer, OffsetDateTime time) throws SQLException {
        witness.setLong(1, credit);
        witness.setObject(2, time);
        witness.setString(3, MatchingBench.WORDS);
        witness.setString(4, MatchingBench.reference(n));
        witness.setString(5, MatchingStore.messageKey(-n));
        witness.executeUpdate();
        var account = "ORDER:SMM" + number;
        move("upi:" + MatchingBench.reference(n), "BANK", "UNMATCHED", paise, number, customer, time);
        move("pay:SMM" + number, "UNMATCHED", account, paise, number, customer, time);
        change("BANK", paise);
        change("UNMATCHED", paise);
        change("UNMATCHED", -paise);
        change(account, paise);
        order.setLong(1, paise);
        order.setObject(2, time);
        order.setLong(3, number);
        order.executeUpdate();
        message.setString(1, "paid:SMM" + number);
        message.setLong(2, customer);
        message.setLong(3, number);
        message.setString(4, "pay:SMM" + number);
        message.setString(5, "Received for *SMM" + number + "*. Thank you! It is being processed now.");
        message.setObject(6, time);
        message.setObject(7, time);
        message.executeUpdate();
    }

    private void move(String key, String debit, String credit, long paise, long number, long customer, OffsetDateTime time)
            throws SQLException {
        transfer.setString(1, key);
        transfer.setObject(2, time);
        transfer.setString(3, debit);
        transfer.setString(4, credit);
        transfer.setLong(5, paise);
        transfer.setLong(6, number);
        transfer.setLong(7, customer);
        transfer.setString(8, "paid");
        transfer.executeUpdate();
    }

    private void change(String account, long paise) throws SQLException {
        add.setLong(1, paise);
        add.setString(2, account);
        if (add.executeUpdate() == 0) {
            begin.setString(1, account);
            begin.setLong(2, paise);
            begin.executeUpdate();
        }
    }
}
