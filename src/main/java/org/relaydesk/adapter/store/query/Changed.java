package org.relaydesk.adapter.store.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.catalog.PriceRule;
import org.relaydesk.money.Paise;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ProviderQueries.Change;

/** Catalogue changes that wait for the seller, with what he needs to decide. */
final class Changed {
    private final Sql sql;

    Changed(Sql sql) {
        this.sql = sql;
    }

    List<Change> open(String provider) {
        return sql.rows("""
                select c.id id, c.version version, c.service_number service_number, s.name name, c.kind kind, c.was was,
                    c.becomes becomes, c.provider_service provider_service, c.found_at found_at, s.price_per_1000 price,
                    s.pricing pricing, s.margin_percent margin_percent, f.rate rate, p.rupees_per_unit rupees_per_unit
                from catalogue_change c join service s on s.number = c.service_number
                    join provider p on p.name = c.provider
                    left join offer f on f.provider = c.provider and f.service = c.provider_service and f.gone_at is null
                where c.done_at is null and c.provider = :provider order by c.id limit 500""",
                Map.of("provider", provider)).stream().map(row -> change(provider, row)).toList();
    }

    private Change change(String provider, SqlRow row) {
        var kind = Kind.valueOf(row.words("kind"));
        return new Change(
                row.number("id"), (int) row.number("version"), (int) row.number("service_number"), row.words("name"),
                row.words("provider_service"), kind, row.words("was"), row.words("becomes"), percent(kind, row),
                Costs.of(row), row.paise("price"), proposed(kind, row), fallBack(provider, row), row.at("found_at"));
    }

    private static @Nullable Integer percent(Kind kind, SqlRow row) {
        var was = Costs.decimal(row.text("was"));
        var now = Costs.decimal(row.text("becomes"));
        boolean cost = kind == Kind.COST_UP || kind == Kind.COST_DOWN;
        if (!cost || was.isEmpty() || now.isEmpty() || was.get().signum() <= 0) {
            return null;
        }
        var share = now.get().subtract(was.get()).movePointRight(2).divide(was.get(), 0, RoundingMode.HALF_UP);
        return share.min(BigDecimal.valueOf(100_000)).intValue();
    }

    /** By its margin where its price is made so, else in step with the cost; null where that is no higher than now. */
    private static @Nullable Paise proposed(Kind kind, SqlRow row) {
        var cost = Costs.of(row);
        if (kind != Kind.COST_UP || cost == null) {
            return null;
        }
        var price = row.paise("price");
        var rupees = Costs.decimal(row.text("rupees_per_unit"));
        var before = Costs.decimal(row.text("was"));
        var old = before.isEmpty() || rupees.isEmpty() ? Optional.<Paise>empty() : PriceRule.cost(before.get(), rupees.get());
        var wanted = row.words("pricing").equals("MARGIN")
                ? PriceRule.byMargin(cost, (int) row.number("margin_percent"))
                : old.map(from -> PriceRule.keepingPace(price, from, cost)).orElse(price);
        return wanted.compareTo(price) > 0 ? wanted : null;
    }

    private @Nullable Leg fallBack(String provider, SqlRow row) {
        return sql.rows("""
                select r.provider provider, r.provider_service provider_service from service_route r
                    left join offer f on f.provider = r.provider and f.service = r.provider_service
                where r.service_number = :number and f.gone_at is null
                    and (r.provider <> :provider or r.provider_service <> :its)
                order by r.place limit 1""",
                Map.of("number", row.number("service_number"), "provider", provider, "its", row.words("provider_service")))
                .stream().findFirst().map(Changed::leg).orElse(null);
    }

    static Leg leg(SqlRow row) {
        return new Leg(row.words("provider"), row.words("provider_service"));
    }
}
