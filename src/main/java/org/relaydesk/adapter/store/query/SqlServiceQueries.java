package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.catalog.Service;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ServiceQueries;

/** The Services screen by SQL. */
public final class SqlServiceQueries implements ServiceQueries {
    private static final Duration RECENT = Duration.ofDays(30);
    private static final String ROWS = """
            select s.number number, s.name name, s.category category, s.type type, s.price_per_1000 price, s.pricing pricing,
                s.margin_percent margin_percent, s.provider provider, s.provider_service provider_service,
                s.min_quantity min_quantity, s.max_quantity max_quantity, s.refill_days refill_days, s.drip_feed drip_feed,
                s.on_sale on_sale, s.paused_why paused_why, p.rupees_per_unit rupees_per_unit, f.rate rate
            from service s join provider p on p.name = s.provider
                left join offer f on f.provider = s.provider and f.service = s.provider_service and f.gone_at is null
            """;

    private final Sql sql;
    private final Offers offers;
    private final InstantSource clock;

    public SqlServiceQueries(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.offers = new Offers(sql);
        this.clock = clock;
    }

    @Override
    public List<Row> all() {
        var fallBacks = sql.rows(
                "select service_number, provider, provider_service from service_route order by service_number, place").stream()
                .collect(Collectors.groupingBy(row -> row.number("service_number"), Collectors.mapping(Changed::leg, Collectors.toList())));
        return sql.rows(ROWS + " order by s.number limit 5000").stream()
                .map(row -> row(row, fallBacks.getOrDefault(row.number("number"), List.of())))
                .toList();
    }

    @Override
    public Optional<Detail> detail(int number) {
        return sql.rows(ROWS + " where s.number = :number", Map.of("number", number)).stream().findFirst().map(found -> {
            var row = row(found, fallBacks(number));
            return new Detail(row, row.routes().stream().map(offers::route).toList(), orders(number));
        });
    }

    private List<Leg> fallBacks(int number) {
        return sql.rows("select provider, provider_service from service_route where service_number = :number order by place",
                Map.of("number", number)).stream().map(Changed::leg).toList();
    }

    private long orders(int number) {
        return sql.row("select count(*) orders from customer_order where service_number = :number and placed_at >= :since",
                Map.of("number", number, "since", clock.instant().minus(RECENT))).number("orders");
    }

    private static Row row(SqlRow row, List<Leg> fallBacks) {
        var routes = new ArrayList<Leg>(List.of(Changed.leg(row)));
        routes.addAll(fallBacks);
        return new Row(
                (int) row.number("number"), row.words("name"), row.words("category"), row.words("type"), row.paise("price"),
                Costs.of(row), Service.Pricing.valueOf(row.words("pricing")), (int) row.number("margin_percent"),
                List.copyOf(routes), row.number("min_quantity"), row.number("max_quantity"), (int) row.number("refill_days"),
                row.yes("drip_feed"), row.yes("on_sale"), row.text("paused_why"));
    }

    @Override
    public List<String> catalogues() {
        return sql.rows("select name from provider where catalogue_at is not null order by name").stream()
                .map(row -> row.words("name")).toList();
    }

    @Override
    public long offerCount(String provider, String text) {
        return offers.count(provider, text);
    }

    @Override
    public List<OfferRow> offers(String provider, String text, long index, @Nullable Long after, int size) {
        return offers.page(provider, text, index, after, size);
    }
}
