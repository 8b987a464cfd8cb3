package org.relaydesk.adapter.store.query;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.query.LinkQueries;

/** Looks from the newest row backwards, so that it costs nothing however much there is. */
public final class SqlLinkQueries implements LinkQueries {
    private final Sql sql;

    public SqlLinkQueries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Seen seen() {
        return new Seen(
                last("select received_at at from inbox where source in ('WHATSAPP_CLOUD', 'WHATSAPP_WAHA') order by id desc limit 1"),
                last("select received_at at from inbound_message order by id desc limit 1"),
                last("select sent_at at from outbox where sent_at is not null order by id desc limit 1"));
    }

    private @Nullable Instant last(String query) {
        return sql.rows(query).stream().findFirst().map(row -> row.at("at")).orElse(null);
    }
}
