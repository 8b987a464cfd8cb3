package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;

/** All customers for the search, and which of them were changed: the book tells that of every row. */
public final class SqlPeople {
    private static final String CUSTOMER = "select c.id id, c.name name, c.phone phone, c.last_message_at wrote_at, c.merged_into merged_into"
            + " from customer c where ";
    private static final String NUMBER = "select y.customer_id id, y.known_as known_as from customer_identity y where y.kind = 'WA_ID' and ";
    private static final Pattern CHANGED = Pattern.compile("\\{\"in\":\"customer(_identity)?\",\"key\":(\\d+)");

    private final Sql sql;

    public SqlPeople(Sql sql) {
        this.sql = sql;
    }

    /**
     * A customer.
     *
     * @param numbers every number that he was heard under, in digits
     * @param wroteAt when he wrote last; null where he never did
     * @param mergedInto as whom he goes on
     */
    public record Somebody(
            long id, String name, @Nullable String phone, List<String> numbers, @Nullable Instant wroteAt, @Nullable Long mergedInto) {}

    /**
     * What the book tells of customers.
     *
     * @param last the line up to which it was read
     * @param all whether it is not told of whom: it may be everybody
     * @param more whether there may be more lines
     */
    public record News(long last, Set<Long> customers, boolean all, boolean more) {}

    /** The customers after that one, in their order. */
    public List<Somebody> after(long customer, int size) {
        var rows = sql.rows(CUSTOMER + "c.id > :row order by c.id limit " + size, Map.of("row", customer));
        return rows.isEmpty() ? List.of() : somebodies(rows, sql.rows(
                NUMBER + "y.customer_id > :row and y.customer_id <= :last", Map.of("row", customer, "last", rows.getLast().number("id"))));
    }

    public List<Somebody> of(Collection<Long> customers) {
        return customers.isEmpty() ? List.of() : somebodies(
                sql.rows(CUSTOMER + "c.id in (:ids)", Map.of("ids", customers)),
                sql.rows(NUMBER + "y.customer_id in (:ids)", Map.of("ids", customers)));
    }

    private static List<Somebody> somebodies(List<SqlRow> rows, List<SqlRow> identities) {
        var numbers = new HashMap<Long, List<String>>();
        identities.forEach(row -> numbers.computeIfAbsent(row.number("id"), _ -> new ArrayList<>()).add(row.words("known_as")));
        return rows.stream().map(row -> new Somebody(
                row.number("id"), row.words("name"), row.text("phone"), numbers.getOrDefault(row.number("id"), List.of()),
                row.time("wrote_at"), row.whole("merged_into"))).toList();
    }

    /** The book's newest line; 0 for none. */
    public long end() {
        return sql.row("select coalesce(max(id), 0) newest from book", Map.of()).number("newest");
    }

    /** What lines after that one tell. Changes that go over several lines are not read. */
    public News changed(long line, int size) {
        var lines = sql.rows("select id, case when changes like '%{\"in\":\"customer%' then changes end changes,"
                + " case when figures like '%parts=%' then true else false end in_parts from book where id > :line order by id limit " + size,
                Map.of("line", line));
        var customers = new HashSet<Long>();
        var identities = new HashSet<Long>();
        for (var row : lines) {
            var found = CHANGED.matcher(row.words("changes"));
            while (found.find()) {
                (found.group(1) == null ? customers : identities).add(Long.valueOf(found.group(2)));
            }
        }
        customers.addAll(owners(identities));
        return new News(
                lines.isEmpty() ? line : lines.getLast().number("id"), customers, lines.stream().anyMatch(row -> row.yes("in_parts")),
                lines.size() == size);
    }

    private List<Long> owners(Set<Long> identities) {
        return identities.isEmpty() ? List.of() : sql.rows(
                "select distinct y.customer_id id from customer_identity y where y.id in (:ids)", Map.of("ids", identities)).stream()
                .map(row -> row.number("id")).toList();
    }
}
