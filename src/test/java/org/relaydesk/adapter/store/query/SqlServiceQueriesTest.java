package org.relaydesk.adapter.store.query;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.Route;
import org.relaydesk.catalog.Service.Pricing;
import org.relaydesk.money.Paise;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.ServiceQueries.OfferRow;
import org.relaydesk.query.ServiceQueries.Row;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Services screen's questions to a real store. */
class SqlServiceQueriesTest {
    private static final String ASHA = "919800000001";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private ServiceQueries queries;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
        queries = new SqlServiceQueries(shop.open.store().repository(Sql::new), shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void change(Runnable what) {
        shop.write(() -> {
            what.run();
            return true;
        });
    }

    private Offer offer(String provider, String id, String name, String rate) {
        return new Offer(provider, id,
                new Offer.Terms(name, "Instagram 100% real", "Default", new BigDecimal(rate), 100, 10_000, true, false, true, ""), shop.now());
    }

    private Row row(int number) {
        return shop.read(() -> queries.all()).stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }

    private List<OfferRow> search(String text) {
        return shop.read(() -> queries.offers("bulkpanel", text, 0, null, 100));
    }

    @Test
    void aServiceWithoutAReadCatalogueHasNoKnownCost() {
        var row = row(1);
        assertNull(row.cost());
        assertNull(row.margin());
        assertFalse(row.belowCost());
        assertEquals(List.of(new Leg("bulkpanel", "4411")), row.routes());
        assertEquals(Pricing.FIXED, row.pricing());
        assertTrue(row.onSale());
        assertEquals(List.of(1, 2, 3), shop.read(() -> queries.all()).stream().map(Row::number).toList());
        assertEquals(List.of(), shop.read(() -> queries.catalogues()));
    }

    @Test
    void theCostIsTheOffersRateInRupees() {
        change(() -> shop.repositories.offers().insertAll(List.of(
                offer("bulkpanel", "4411", "Followers", "1.058"), offer("bulkpanel", "4412", "Likes", "0.30"), offer("second", "4411", "Other", "9"))));
        assertEquals(Paise.of(8941), row(1).cost());
        assertEquals(40, row(1).margin());
        assertFalse(row(1).belowCost());
        assertEquals(Paise.of(2535), row(2).cost());
        assertTrue(row(2).belowCost(), "sold for 20.00");
        assertEquals(-27, row(2).margin());
    }

    @Test
    void aRateThatCanNotBeMeantIsNoCost() {
        change(() -> shop.repositories.offers().insertAll(List.of(offer("bulkpanel", "4411", "Followers", "1e30"))));
        assertNull(row(1).cost());
        assertEquals(1, search("followers").size());
    }

    @Test
    void routesAreTheFirstChoiceAndTheFallBacksInTheirOrder() {
        change(() -> {
            shop.repositories.routes().insert(new Route(1, 3, "bulkpanel", "77"));
            shop.repositories.routes().insert(new Route(1, 2, "second", "902"));
            shop.repositories.offers().insertAll(List.of(offer("second", "902", "Followers there", "1")));
            var gone = offer("bulkpanel", "77", "Followers then", "1");
            gone.gone(shop.now());
            shop.repositories.offers().insertAll(List.of(gone));
        });
        assertEquals(List.of(new Leg("bulkpanel", "4411"), new Leg("second", "902"), new Leg("bulkpanel", "77")), row(1).routes());
        assertEquals(1, row(2).routes().size());
        var routes = shop.read(() -> queries.detail(1).orElseThrow()).routes();
        assertNull(routes.get(0).offer());
        assertNull(routes.get(0).goneAt());
        assertEquals(Optional.of("Followers there"), Optional.ofNullable(routes.get(1).offer()).map(OfferRow::name));
        assertNull(routes.get(2).offer());
        assertEquals(shop.now(), routes.get(2).goneAt());
    }

    @Test
    void ordersOfTheLast30DaysAreCounted() {
        shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.paid(ASHA, 2, 1000, "https://instagram.com/a");
        shop.clock.pass(Duration.ofDays(29));
        shop.paid(ASHA, 1, 1000, "https://instagram.com/b");
        assertEquals(2, shop.read(() -> queries.detail(1).orElseThrow()).orders30());
        shop.clock.pass(Duration.ofDays(2));
        assertEquals(1, shop.read(() -> queries.detail(1).orElseThrow()).orders30());
        assertTrue(shop.read(() -> queries.detail(99)).isEmpty());
    }

    @Test
    void aPausedServiceSaysWhy() {
        change(() -> {
            var service = shop.repositories.services().byNumber(3).orElseThrow();
            service.pause("gone at second");
            shop.repositories.services().update(service);
        });
        assertFalse(row(3).onSale());
        assertEquals("gone at second", row(3).pausedWhy());
    }

    @Test
    void aCatalogueIsSearchedByWordsAndById() {
        change(() -> shop.repositories.offers().insertAll(List.of(
                offer("bulkpanel", "4411", "Followers HQ", "1"), offer("bulkpanel", "44110", "Followers slow", "1"),
                offer("bulkpanel", "9", "Likes", "1"), offer("second", "10", "Followers", "1"))));
        assertEquals(List.of("4411", "44110", "9"), search("").stream().map(OfferRow::service).toList());
        assertEquals(List.of("4411", "44110"), search("FOLLOWERS instagram").stream().map(OfferRow::service).toList());
        assertEquals(List.of("44110"), search("slow followers").stream().map(OfferRow::service).toList());
        assertEquals(List.of("4411"), search("4411").stream().map(OfferRow::service).toList());
        assertEquals(List.of(), search("followers likes"));
        assertEquals(3, search("100%").size(), "a percent sign is no wildcard");
        assertEquals(2, shop.read(() -> queries.offerCount("bulkpanel", "followers")));
        assertEquals(1, search("4411").getFirst().soldAs());
        assertNull(search("44110").getFirst().soldAs());
        assertEquals("1 USD", search("4411").getFirst().rate());
        assertTrue(search("4411").getFirst().refill() && search("4411").getFirst().dripFeed() && !search("4411").getFirst().cancel());
    }

    @Test
    void whatIsGoneIsNotOffered() {
        change(() -> {
            var gone = offer("bulkpanel", "4411", "Followers", "1");
            gone.gone(shop.now());
            shop.repositories.offers().insertAll(List.of(gone));
        });
        assertEquals(List.of(), search(""));
        assertNull(row(1).cost());
    }

    @Test
    void tenThousandOffersArePagedByKey() {
        change(() -> {
            var offers = new ArrayList<Offer>();
            for (int i = 0; i < 10_000; i++) {
                offers.add(offer("bulkpanel", Integer.toString(i), "Made-up offer " + i, "1"));
            }
            shop.repositories.offers().insertAll(offers);
        });
        assertEquals(10_000, shop.read(() -> queries.offerCount("bulkpanel", "made-up")));
        var first = search("");
        assertEquals(100, first.size());
        var next = shop.read(() -> queries.offers("bulkpanel", "", 100, first.getLast().key(), 100));
        assertEquals(next, shop.read(() -> queries.offers("bulkpanel", "", 100, null, 100)));
        assertEquals("100", next.getFirst().service());
    }
}
