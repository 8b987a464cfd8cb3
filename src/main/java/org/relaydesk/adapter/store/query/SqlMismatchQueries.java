package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.message.MediaStore;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.settings.StoreSettings;

/** The Mismatches screen by SQL. */
public final class SqlMismatchQueries implements MismatchQueries {
    private static final String SELECT = """
            select m.id id, m.version version, m.state state, m.due_at due_at, m.near_at near_at, m.note note,
                m.claimed said_claimed, m.claimed_reference said_reference,
                coalesce(m.claimed, (select max(g.paise) $read)) claimed,
                coalesce(m.claimed_reference, (select max(g.reference) $read)) claimed_reference,
                m.customer_id customer_id, m.credit_id credit_id,
                m.order_number order_number, m.opened_at opened_at,
                c.name name, c.phone phone, k.paise credited, k.reference reference, k.payer payer,
                k.received_at received_at, k.state credit_state, k.twin_of twin_of, o.order_id order_id,
                (select max(r.paise) from payment_request r where r.order_number = m.order_number) expected,
                (select count(*) from mismatch_picture p where p.mismatch_id = m.id) pictures
            from mismatch m left join customer c on c.id = m.customer_id left join bank_credit k on k.id = m.credit_id
                left join customer_order o on o.number = m.order_number
            where m.state in ('OPEN', 'ASKED')
            """.replace("$read", """
            from mismatch_picture p join inbound_message i on i.id = p.message_id
                join picture_reading g on g.sha256 = i.media_sha256
            where p.mismatch_id = m.id and g.status not in ('FAILED', 'REQUEST')""");

    /** For items of the store's first shapes, which do not say from when they press. */
    private static final Duration NEAR = Duration.ofHours(2);

    private final Sql sql;
    private final MediaStore media;
    private final Candidates candidates;
    private final Checks checks;
    private final Terms terms;
    private final Readings readings;
    private final ProofChecks proofs;

    public SqlMismatchQueries(Sql sql, MediaStore media, StoreSettings settings) {
        this.sql = sql;
        this.media = media;
        this.candidates = new Candidates(sql);
        this.terms = new Terms(settings.shortfallFromWallet(), settings.goodwillLimit());
        this.checks = new Checks(sql, terms);
        this.readings = new Readings(sql, media, settings);
        this.proofs = new ProofChecks(sql, settings);
    }

    @Override
    public List<Row> open() {
        return sql.rows(SELECT + " order by m.due_at, m.id limit 500").stream().map(SqlMismatchQueries::row).toList();
    }

    private static Row row(SqlRow row) {
        var credited = row.maybePaise("credited");
        var near = row.time("near_at");
        return new Row(
                row.number("id"), (int) row.number("version"), row.whole("customer_id") == null ? null : Names.of(row),
                credited == null ? row.maybePaise("claimed") : credited, row.maybePaise("expected"),
                row.text("order_id"), (int) row.number("pictures"), credited != null, row.text("reference"),
                row.text("payer"), row.words("state"), row.at("due_at"),
                near == null ? row.at("due_at").minus(NEAR) : near, "HELD".equals(row.text("credit_state")));
    }

    @Override
    public Optional<Detail> detail(long id) {
        return sql.rows(SELECT + " and m.id = :id", Map.of("id", id)).stream().findFirst().map(found -> {
            var credits = candidates.credits(found);
            var orders = candidates.orders(found);
            var pictures = readings.with(pictures(id), found, credits);
            var said = Stream.concat(
                    checks.of(found, pictures, credits, orders).stream(), proofs.of(found, pictures, credits, orders).stream()).toList();
            return new Detail(
                    row(found), found.whole("customer_id"), pictures, found.words("note"), credits, orders,
                    said, terms, twin(found.whole("twin_of")));
        });
    }

    private @Nullable Twin twin(@Nullable Long credit) {
        return credit == null ? null : sql.rows("""
                select k.paise paise, k.reference reference, k.received_at at, k.payer payer, k.source source, o.order_id used_for
                from bank_credit k left join customer_order o on o.number = k.order_number where k.id = :credit""",
                Map.of("credit", credit)).stream()
                .map(row -> new Twin(
                        row.paise("paise"), row.text("reference"), row.at("at"), row.text("payer"), row.words("source"),
                        row.text("used_for")))
                .findFirst()
                .orElse(null);
    }

    private List<Picture> pictures(long mismatch) {
        return sql.rows("""
                select i.media_sha256 sha, i.media_type type, i.received_at at, i.media_state state
                from mismatch_picture p join inbound_message i on i.id = p.message_id
                where p.mismatch_id = :mismatch order by p.id""", Map.of("mismatch", mismatch)).stream()
                .map(row -> new Picture(
                        row.words("sha"), media.find(row.words("sha")).orElse(null), row.words("type"), row.at("at"),
                        row.words("state").equals("GONE")))
                .toList();
    }
}
