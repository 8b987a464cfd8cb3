package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.conversation.AnswerByHand;
import org.relaydesk.query.ConversationQueries;

/** The Conversations screen by SQL. */
public final class SqlConversationQueries implements ConversationQueries {
    /** What is shown of the last word. */
    private static final int BEGINNING = 160;

    /** From the few that do to their threads, each by an index; none is of use to "is not null". */
    private static final String NEEDS_YOU = "t.customer_id in (select h.customer_id from outbox x join thread h on h.customer_id = x.customer_id"
            + " and h.last_out = x.id where x.state in ('DEAD', 'UNKNOWN')"
            + " union select id from customer where attention_since > timestamp with time zone '1970-01-01 00:00:00Z')";

    private static final String SHOWN = """
            select t.customer_id customer_id, t.last_at last_at, t.is_out is_out, t.unread unread, coalesce(o.state in ('DEAD', 'UNKNOWN'), false) undelivered,
                c.attention_since attention_since,
                c.name name, c.phone phone, c.silent_until silent_until, i.kind in_kind,
                substring(i.text, 1, %1$d) in_text, o.kind out_kind, substring(o.text, 1, %1$d) out_text, o.state state,
                o.message_key message_key,
                exists (select 1 from mismatch m where m.customer_id = t.customer_id and m.state in ('OPEN', 'ASKED')) mismatch
            from %%s t join customer c on c.id = t.customer_id
                left join inbound_message i on i.id = t.last_in left join outbox o on o.id = t.last_out
            """.formatted(BEGINNING);
    private static final String NEWEST = " order by t.last_at desc, t.customer_id desc";

    private final Sql sql;
    private final ThreadPages pages;
    private final CustomerHeads heads;
    private final InstantSource clock;

    public SqlConversationQueries(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.pages = new ThreadPages(sql);
        this.heads = new CustomerHeads(sql);
        this.clock = clock;
    }

    @Override
    public Map<Filter, Long> counts() {
        var row = sql.row("""
                select (select count(*) from thread) everything,
                    (select count(*) from thread where unread > 0) unread,
                    (select count(*) from thread t where %s) attention,
                    (select count(*) from thread where customer_id in (
                        select id from customer where silent_until > :now)) handed""".formatted(NEEDS_YOU), now());
        var counts = new EnumMap<Filter, Long>(Filter.class);
        counts.put(Filter.ALL, row.number("everything"));
        counts.put(Filter.UNREAD, row.number("unread"));
        counts.put(Filter.ATTENTION, row.number("attention"));
        counts.put(Filter.HANDED, row.number("handed"));
        return counts;
    }

    private Map<String, Instant> now() {
        return Map.of("now", clock.instant());
    }

    private static String where(Filter filter) {
        return switch (filter) {
            case ALL -> "1 = 1";
            case UNREAD -> "t.unread > 0";
            case ATTENTION -> NEEDS_YOU;
            case HANDED -> "t.customer_id in (select id from customer where silent_until > :now)";
        };
    }

    /** Which rows, by an index alone; then what is shown of them: one query. */
    @Override
    public List<Row> page(Filter filter, long index, ConversationQueries.@Nullable Row after, int size) {
        var parameters = new HashMap<String, Object>(filter == Filter.HANDED ? now() : Map.of());
        var where = where(filter);
        if (after != null) {
            where += " and t.last_at <= :at and (t.last_at < :at or t.customer_id < :after)";
            parameters.put("at", after.at());
            parameters.put("after", after.customer());
        }
        var skip = after == null && index > 0 ? " offset " + index : "";
        var heads = "(select * from thread t where " + where + NEWEST + " limit " + size + skip + ")";
        return sql.quick(SHOWN.formatted(heads) + NEWEST, parameters).stream().map(this::read).toList();
    }

    @Override
    public Optional<Row> row(long customer) {
        return sql.rows(SHOWN.formatted("thread") + " where t.customer_id = :customer", Map.of("customer", customer)).stream().findFirst().map(this::read);
    }

    private ConversationQueries.Row read(SqlRow row) {
        boolean out = row.yes("is_out");
        var silent = row.time("silent_until");
        return new ConversationQueries.Row(
                row.number("customer_id"), Names.of(row), row.at("last_at"), out,
                out && row.words("message_key").startsWith(AnswerByHand.KEY),
                row.words(out ? "out_kind" : "in_kind"), row.words(out ? "out_text" : "in_text"),
                out ? row.text("state") : null, (int) row.number("unread"),
                row.yes("undelivered"), row.time("attention_since"),
                silent != null && silent.isAfter(clock.instant()) ? silent : null, row.yes("mismatch"));
    }

    @Override
    public Optional<Head> head(long customer) {
        return heads.of(customer, clock.instant());
    }

    @Override
    public List<Message> before(long customer, @Nullable Place before, int size) {
        return pages.before(customer, before, size);
    }

    @Override
    public List<Message> from(long customer, Place from, int size) {
        return pages.from(customer, from, size);
    }

    @Override
    public Optional<Place> place(boolean out, long row) {
        return sql.rows(out ? "select created_at at from outbox where id = :row"
                        : "select received_at at from inbound_message where id = :row", Map.of("row", row)).stream()
                .findFirst().map(found -> new Place(found.at("at"), out, row));
    }

    @Override
    public List<Canned> canned() {
        return sql.rows("select id, text from canned_reply order by id").stream()
                .map(row -> new Canned(row.number("id"), row.words("text"))).toList();
    }
}
