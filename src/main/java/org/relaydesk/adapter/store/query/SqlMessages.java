package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.customer.ShownName;
import org.relaydesk.query.ConversationQueries.Place;
import org.relaydesk.query.ConversationSearch.Person;

/** All messages for the search index: row by row as they came, by their rows, and the people themselves. */
public final class SqlMessages {
    private static final int PEOPLE = 8;

    private static final String SIDES = """
            select m.id id, m.received_at at, m.sent_at sent_at, m.customer_id customer_id, m.text text, cast(null as varchar(40)) order_id,
                c.name name, c.phone phone from inbound_message m join customer c on c.id = m.customer_id
            """;
    private static final String OURS = """
            select m.id id, m.created_at at, m.created_at sent_at, m.customer_id customer_id, m.text text, r.order_id order_id,
                c.name name, c.phone phone from outbox m join customer c on c.id = m.customer_id
                left join customer_order r on r.number = m.order_number
            """;

    private static final String THOSE = "from unnest(:rows) k(v) join %s m on m.id = k.v";

    private static final String PERSON = "select c.id id, c.name name, c.phone phone from customer c where c.merged_into is null and";
    private static final String NEWEST = " order by c.last_message_at desc nulls last, c.id desc limit " + PEOPLE;

    private final Sql sql;

    public SqlMessages(Sql sql) {
        this.sql = sql;
    }

    /**
     * A message.
     *
     * @param name the customer's, as it is shown
     * @param order that it is about
     */
    public record Written(long customer, String name, Place place, Instant sentAt, String text, @Nullable String order) {}

    /** Rows after that one, in their order. */
    public List<Written> after(boolean out, long row, int size) {
        return sql.rows((out ? OURS : SIDES) + " where m.id > :row order by m.id limit " + size, Map.of("row", row)).stream()
                .map(found -> written(found, out)).toList();
    }

    /** The rows of one side, by their numbers; one that is not there is left out. */
    public Map<Long, Written> of(boolean out, Collection<Long> rows) {
        var found = new HashMap<Long, Written>();
        if (!rows.isEmpty()) {
            // an array: a list of another length would be another statement
            var those = out ? OURS.replace("from outbox m", THOSE.formatted("outbox")) : SIDES.replace("from inbound_message m", THOSE.formatted("inbound_message"));
            sql.quick(those, Map.of("rows", rows.toArray()))
                    .forEach(row -> found.put(row.number("id"), written(row, out)));
        }
        return found;
    }

    /** What tells a row from that of another store with the same number; empty where there is no such row. */
    public Optional<String> key(boolean out, long row) {
        return sql.rows(out ? "select message_key k, created_at at from outbox where id = :row"
                        : "select message_id k, received_at at from inbound_message where id = :row",
                Map.of("row", row)).stream().findFirst().map(found -> found.words("k") + " " + found.at("at"));
    }

    private static Written written(SqlRow row, boolean out) {
        return new Written(
                row.number("customer_id"), Names.of(row), new Place(row.at("at"), out, row.number("id")), row.at("sent_at"),
                row.words("text"), row.text("order_id"));
    }

    /** Whose order it is, by its id. */
    public List<Person> ofOrder(String id) {
        return sql.quick("select c.id id, c.name name, c.phone phone, o.order_id why from customer_order o"
                + " join customer c on c.id = o.customer_id where o.order_id = :order", Map.of("order", id.toUpperCase(Locale.ROOT))).stream()
                .map(row -> person(row, row.words("why"))).toList();
    }

    /** Customers by the beginning of a word of their name or a part of their number, by a look at all of them. */
    public List<Person> people(String typed) {
        var plain = typed.strip().replace("%", "").replace("_", "").toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return List.of();
        }
        var digits = plain.replaceAll("[\\s+()-]", "");
        boolean isNumber = digits.matches("\\d{3,}");
        var found = isNumber
                ? sql.rows(PERSON + " c.phone like :digits" + NEWEST, Map.of("digits", "%" + digits + "%"))
                : sql.rows(PERSON + " (lower(c.name) like :begin or lower(c.name) like :within)" + NEWEST,
                        Map.of("begin", plain + "%", "within", "% " + plain + "%"));
        return found.stream().map(row -> person(row, isNumber ? row.words("phone") : "")).toList();
    }

    private static Person person(SqlRow row, String why) {
        return new Person(row.number("id"), ShownName.of(row.text("name"), row.text("phone")), why);
    }
}
