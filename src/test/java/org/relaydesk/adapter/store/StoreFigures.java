package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.relaydesk.app.OpenStore;

/** What a store holds, as names and figures that every version can count. */
final class StoreFigures {
    private static final List<String> TABLES = List.of(
            "transfer", "balance", "customer", "customer_identity", "provider", "service", "policy_version",
            "customer_order", "submission_attempt", "payment_request", "bank_credit", "credit_witness", "mismatch",
            "mismatch_picture", "inbox", "inbound_message", "outbox", "dialogue", "book");

    private StoreFigures() {}

    static Map<String, String> of(OpenStore open) {
        var sql = open.store().repository(Sql::new);
        return open.store().reader().call(() -> {
            var figures = new TreeMap<String, String>();
            TABLES.forEach(t -> figures.put("rows." + t, sql.row("select count(*) n from " + t, Map.of()).words("n")));
            sql.rows("select account, paise from balance")
                    .forEach(b -> figures.put("balance." + b.words("account"), b.words("paise")));
            sql.rows("select order_id, status, paid, refunded, earned, coalesce(held, '-') held from customer_order")
                    .forEach(o -> figures.put("order." + o.words("order_id"), String.join(" ", o.words("status"),
                            o.words("paid"), o.words("refunded"), o.words("earned"), o.words("held"))));
            var newest = sql.row("select id, hash from book order by id desc limit 1", Map.of());
            figures.put("book.newest", newest.words("id"));
            figures.put("book.hash", newest.words("hash"));
            return figures;
        });
    }

    static Map<String, String> read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var figures = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(n -> figures.put(n.replace('|', ':'), properties.getProperty(n)));
        return figures;
    }

    /** Properties; the colon of an account's name is written as a bar, which needs no escape. */
    static String write(String headline, Map<String, String> figures) {
        var text = new StringBuilder("# ").append(headline).append('\n');
        figures.forEach((name, value) -> text.append(name.replace(':', '|')).append('=').append(value).append('\n'));
        return text.toString();
    }
}
