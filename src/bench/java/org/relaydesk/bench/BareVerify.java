package org.relaydesk.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The bare limit of verify: the aggregates that recompute the same facts, read to their end, and the walk of the book. */
final class BareVerify {
    private static final List<String> AGGREGATES = List.of(
            """
            select case sides.side when 1 then debit else credit end,
                sum(case sides.side when 1 then paise else -paise end)
            from transfer cross join (values (1), (2)) as sides (side)
            group by case sides.side when 1 then debit else credit end""",
            "select account, paise from balance",
            "select count(*) from transfer where paise <= 0 or debit = credit",
            "select order_number, sum(paise) from transfer where what = 'refund' group by order_number",
            "select status, count(*), sum(paid), sum(refunded), sum(earned) from customer_order group by status",
            "select count(*) from (select 1 from bank_credit group by reference having count(*) > 1)",
            "select count(*) from bank_credit c join transfer t on t.transfer_key = c.credit_key and t.paise = c.paise",
            "select state, sum(paise) from bank_credit group by state",
            "select count(*) from (select 1 from payment_request group by reserved having count(*) > 1)",
            "select count(*) from payment_request where state = 'OPEN' and reserved <> paise",
            """
            select count(*) from transfer t where what = 'refund'
                and exists (select 1 from outbox x where x.transfer_key = t.transfer_key)""",
            """
            select count(*) from (
                select 1 from customer_order group by provider, provider_order_id having count(*) > 1)""");

    private static final int PAGE = 1_000;

    private BareVerify() {}

    static void aggregates(Connection connection) throws SQLException {
        for (var query : AGGREGATES) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    /** Hashes every line of the book as it was hashed. */
    static void chain(Connection connection) throws SQLException, NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        var before = "0".repeat(64);
        long last = 0;
        try (var page = connection.prepareStatement("select id, at, who, what, order_number, customer_id, figures, changes,"
                + " before_hash, hash from book where id > ? order by id limit " + PAGE)) {
            boolean more = true;
            while (more) {
                page.setLong(1, last);
                more = false;
                try (var rows = page.executeQuery()) {
                    while (rows.next()) {
                        more = true;
                        last = rows.getLong(1);
                        var hash = rows.getString(10);
                        if (!hash(sha, rows).equals(hash) || !rows.getString(9).equals(before)) {
                            throw new IllegalStateException("line " + last);
                        }
                        before = hash;
                    }
                }
            }
        }
    }

    private static String hash(MessageDigest sha, ResultSet row) throws SQLException {
        var said = row.getString(9) + '\u001f' + row.getLong(1) + '\u001f' + row.getObject(2, java.time.Instant.class)
                + '\u001f' + row.getString(3) + '\u001f' + row.getString(4) + '\u001f' + row.getString(5) + '\u001f'
                + row.getString(6) + '\u001f' + row.getString(7);
        var changes = row.getString(8);
        var all = changes == null ? said : said + '\u001f' + changes;
        return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
