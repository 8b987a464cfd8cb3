package org.relaydesk.adapter.store.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ServiceQueries.OfferRow;
import org.relaydesk.query.ServiceQueries.Route;

/** Providers' catalogues, searched by words. */
final class Offers {
    private static final int WORDS = 8;
    private static final String COLUMNS = """
            select f.id id, f.service service, f.name name, f.category category, f.type type, f.rate rate,
                p.currency currency, p.rupees_per_unit rupees_per_unit, f.min_quantity min_quantity,
                f.max_quantity max_quantity, f.refill refill, f.cancel cancel, f.drip_feed drip_feed, f.gone_at gone_at,
                (select min(s.number) from service s where s.provider = f.provider and s.provider_service = f.service) sold_as
            from offer f join provider p on p.name = f.provider
            """;

    private final Sql sql;

    Offers(Sql sql) {
        this.sql = sql;
    }

    long count(String provider, String text) {
        var search = search(provider, text);
        return sql.row("select count(*) offers from offer f where " + search.where, search.values).number("offers");
    }

    List<OfferRow> page(String provider, String text, long index, @Nullable Long after, int size) {
        var search = search(provider, text);
        var where = search.where;
        if (after != null) {
            where += " and f.id > :after";
            search.values.put("after", after);
        }
        var skip = after == null && index > 0 ? " offset " + index : "";
        return sql.rows(COLUMNS + " where " + where + " order by f.id limit " + size + skip, search.values).stream()
                .map(Offers::row).toList();
    }

    Route route(Leg leg) {
        return sql.rows(COLUMNS + " where f.provider = :provider and f.service = :service",
                Map.of("provider", leg.provider(), "service", leg.service())).stream().findFirst()
                .map(row -> new Route(leg, row.time("gone_at") == null ? row(row) : null, row.time("gone_at")))
                .orElse(new Route(leg, null, null));
    }

    private record Search(String where, Map<String, Object> values) {}

    /** Each word must be in the name or the category, or be the provider's id. */
    private static Search search(String provider, String text) {
        var where = new StringBuilder("f.provider = :provider and f.gone_at is null");
        var values = new HashMap<String, Object>(Map.of("provider", provider));
        var words = text.isBlank() ? new String[0] : text.strip().toLowerCase(Locale.ROOT).split("\\s+", WORDS);
        for (int i = 0; i < words.length; i++) {
            where.append(" and (lower(f.name) like :like").append(i).append(" or lower(f.category) like :like").append(i)
                    .append(" or lower(f.service) = :word").append(i).append(')');
            values.put("like" + i, "%" + words[i].replace("%", "").replace("_", "") + "%");
            values.put("word" + i, words[i]);
        }
        return new Search(where.toString(), values);
    }

    private static OfferRow row(SqlRow row) {
        var rate = row.words("rate") + " " + row.words("currency");
        return new OfferRow(
                row.number("id"), row.words("service"), row.words("name"), row.words("category"), row.words("type"), rate,
                Costs.of(row), row.number("min_quantity"), row.number("max_quantity"), row.yes("refill"),
                row.yes("cancel"), row.yes("drip_feed"),
                Optional.ofNullable(row.whole("sold_as")).map(Long::intValue).orElse(null));
    }
}
