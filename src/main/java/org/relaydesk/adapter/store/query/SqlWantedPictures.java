package org.relaydesk.adapter.store.query;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.proof.WantedPictures;

/** The pictures of open mismatches that wait to be read. */
public final class SqlWantedPictures implements WantedPictures {
    private final Sql sql;

    public SqlWantedPictures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Wanted> next(Instant now) {
        return sql.rows("""
                select i.media_sha256 sha, m.id mismatch, i.sent_at at
                from mismatch m join mismatch_picture p on p.mismatch_id = m.id
                    join inbound_message i on i.id = p.message_id
                    left join picture_reading g on g.sha256 = i.media_sha256
                where m.state in ('OPEN', 'ASKED') and i.media_state = 'KEPT' and i.media_sha256 is not null
                    and (g.id is null or (g.state in ('DUE', 'ABSENT') and g.next_at <= :now))
                order by i.id desc limit 1""", Map.of("now", now)).stream()
                .findFirst()
                .map(row -> new Wanted(row.words("sha"), row.number("mismatch"), row.at("at")));
    }
}
