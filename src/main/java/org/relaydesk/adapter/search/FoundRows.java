package org.relaydesk.adapter.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.relaydesk.adapter.search.MessageIndex.Row;
import org.relaydesk.adapter.store.query.SqlMessages;
import org.relaydesk.adapter.store.query.SqlMessages.Written;
import org.relaydesk.query.ConversationSearch.Hit;
import org.relaydesk.query.ConversationSearch.Snippet;

/** What was found, as the store has it: the index knows rows alone. */
final class FoundRows {
    private FoundRows() {}

    static List<Hit> of(SqlMessages messages, List<Row> rows, Function<String, Snippet> snippet) {
        var in = messages.of(false, numbers(rows, false));
        var out = messages.of(true, numbers(rows, true));
        return rows.stream().map(row -> (row.out() ? out : in).get(row.row())).filter(Objects::nonNull)
                .map(found -> hit(found, snippet)).toList();
    }

    private static List<Long> numbers(List<Row> rows, boolean out) {
        return rows.stream().filter(row -> row.out() == out).map(Row::row).toList();
    }

    private static Hit hit(Written found, Function<String, Snippet> snippet) {
        var text = found.order() == null || found.text().contains(found.order()) ? found.text() : found.order() + " · " + found.text();
        return new Hit(found.customer(), found.name(), found.place(), found.sentAt(), snippet.apply(text));
    }
}
