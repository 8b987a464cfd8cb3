package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.conversation.AnswerByHand;
import org.relaydesk.query.ConversationQueries.Media;
import org.relaydesk.query.ConversationQueries.Message;
import org.relaydesk.query.ConversationQueries.Place;

/** Pages of one thread: the two sides are looked up by their keys and merged. */
final class ThreadPages {
    /** After every message that there is or will be. */
    private static final Place END = new Place(Instant.parse("9999-01-01T00:00:00Z"), true, Long.MAX_VALUE);

    private static final Comparator<Message> IN_ORDER = Comparator.comparing(Message::place);

    private static final String IN = "select id, received_at at, sent_at, kind, type, text, media_type, media_sha256,"
            + " media_state, media_trouble from inbound_message where customer_id = :customer";
    private static final String OUT = "select id, created_at at, kind, text, choices, picture, state, trouble, message_key, version"
            + " from outbox where customer_id = :customer";

    private final Sql sql;

    ThreadPages(Sql sql) {
        this.sql = sql;
    }

    List<Message> before(long customer, @Nullable Place before, int size) {
        var place = before == null ? END : before;
        var found = both(customer, place, place.out() ? Long.MAX_VALUE : place.row(), place.out() ? place.row() : 0,
                " and %1$s <= :at and (%1$s < :at or id < :row) order by %1$s desc, id desc limit " + size);
        return found.subList(Math.max(0, found.size() - size), found.size());
    }

    List<Message> from(long customer, Place from, int size) {
        var found = both(customer, from, from.out() ? Long.MAX_VALUE : from.row(), from.out() ? from.row() : 0,
                " and %1$s >= :at and (%1$s > :at or id >= :row) order by %1$s, id limit " + size);
        return found.subList(0, Math.min(size, found.size()));
    }

    /** @param inRow the row that bounds the customer's side at that very moment, {@code outRow} that of ours */
    private List<Message> both(long customer, Place place, long inRow, long outRow, String bound) {
        var found = new ArrayList<Message>();
        sql.rows(IN + bound.formatted("received_at"), Map.of("customer", customer, "at", place.at(), "row", inRow))
                .forEach(row -> found.add(received(row)));
        sql.rows(OUT + bound.formatted("created_at"), Map.of("customer", customer, "at", place.at(), "row", outRow))
                .forEach(row -> found.add(sent(row)));
        found.sort(IN_ORDER);
        return found;
    }

    private static Message received(SqlRow row) {
        var state = row.words("media_state");
        var media = state.equals("NONE") ? null
                : new Media(state.equals("KEPT") ? row.text("media_sha256") : null, row.words("media_type"), state.equals("GONE"), null);
        return new Message(
                new Place(row.at("at"), false, row.number("id")), row.at("sent_at"), false, row.words("kind"), row.words("type"),
                row.words("text"), List.of(), media, null, row.text("media_trouble"), 0);
    }

    private static Message sent(SqlRow row) {
        var kind = row.words("kind");
        return new Message(
                new Place(row.at("at"), true, row.number("id")), row.at("at"),
                row.words("message_key").startsWith(AnswerByHand.KEY), kind, "", row.words("text"), titles(row.words("choices")),
                media(kind, row.words("picture")), row.text("state"), row.text("trouble"), (int) row.number("version"));
    }

    /** The second of the columns that {@code queue.OutboundText} writes. */
    private static List<String> titles(String choices) {
        return choices.lines().map(line -> line.split("\t", -1)).filter(c -> c.length > 1).map(c -> c[1]).toList();
    }

    private static @Nullable Media media(String kind, String picture) {
        if (kind.equals("UPI_QR")) {
            return new Media(null, "image/png", false, picture);
        }
        var parts = picture.split(" ", 3);
        return parts.length < 2 ? null : new Media(parts[1], parts[0], false, null);
    }
}
