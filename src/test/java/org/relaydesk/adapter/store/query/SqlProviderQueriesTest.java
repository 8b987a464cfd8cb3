package org.relaydesk.adapter.store.query;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.catalog.CatalogueChange;
import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.Route;
import org.relaydesk.money.Paise;
import org.relaydesk.query.Balance;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ProviderQueries;
import org.relaydesk.query.ProviderQueries.Change;
import org.relaydesk.query.ProviderQueries.Row;
import org.relaydesk.relay.ProviderHour;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Providers screen's questions to a real store. */
class SqlProviderQueriesTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/a";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private ProviderQueries queries;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
        queries = new SqlProviderQueries(shop.open.store().repository(Sql::new), shop.open.configuration().store().zone(), shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Row row(String name) {
        return shop.read(() -> queries.all()).stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Change> changes(String name) {
        return shop.read(() -> queries.detail(name).orElseThrow()).changes();
    }

    private void change(String provider, Runnable what) {
        shop.write(() -> {
            what.run();
            return provider;
        });
    }

    private void offer(String provider, String id, String rate) {
        change(provider, () -> shop.repositories.offers().insertAll(List.of(new Offer(provider, id,
                new Offer.Terms("Offer " + id, "Made up", "Default", new BigDecimal(rate), 100, 10_000, false, false, false, ""), shop.now()))));
    }

    private void changed(int service, String its, Kind kind, String was, String becomes) {
        change("bulkpanel", () -> shop.repositories.catalogueChanges()
                .insert(new CatalogueChange("bulkpanel", its, service, kind, was, becomes, shop.now())));
    }

    @Test
    void aProviderThatWasNeverAskedHasNothingToTell() {
        assertEquals(List.of("bulkpanel", "second"), shop.read(() -> queries.all()).stream().map(Row::name).toList());
        var row = row("second");
        assertNull(row.balance());
        assertNull(row.sweptAt());
        assertFalse(row.low());
        assertEquals(0, row.open() + row.askedToday() + row.waiting() + row.answerMillis());
        assertEquals(6000 * 1440L, row.askableADay());
        assertTrue(shop.read(() -> queries.detail("nobody")).isEmpty());
    }

    @Test
    void openOrdersAreCountedAtTheProviderThatHasThem() {
        shop.paid(ASHA, 1, 1000, LINK);
        shop.paid(ASHA, 3, 1000, "https://youtube.com/a");
        shop.paid(ASHA, 1, 2000, LINK);
        assertEquals(2, row("bulkpanel").open());
        assertEquals(1, row("second").open());
        assertTrue(row("bulkpanel").next() != null);
    }

    @Test
    void ordersThatWaitForItsBalanceMakeItLow() {
        shop.bulk.add = FakeProvider.says("Not enough funds on balance");
        shop.paid(ASHA, 1, 1000, LINK);
        shop.paid(ASHA, 2, 1000, LINK);
        assertEquals(2, row("bulkpanel").waiting());
        assertTrue(row("bulkpanel").low());
        assertEquals(0, row("second").waiting());
        assertFalse(row("second").low());
    }

    @Test
    void aBalanceBelowTheWarningIsLow() {
        change("second", () -> {
            var provider = shop.repositories.providers().byName("second").orElseThrow().warnBelow(new BigDecimal("5"));
            provider.balanceIs(new BigDecimal("5.0000000001"), shop.now());
            shop.repositories.providers().update(provider);
        });
        assertFalse(row("second").low());
        change("second", () -> {
            var provider = shop.repositories.providers().byName("second").orElseThrow();
            provider.balanceIs(new BigDecimal("4.99999"), shop.now());
            shop.repositories.providers().update(provider);
        });
        assertTrue(row("second").low());
        assertEquals(Optional.of("$4.99"), Optional.ofNullable(row("second").balance()).map(Balance::text));
        assertEquals("5", shop.read(() -> queries.detail("second").orElseThrow()).warnBelow());
    }

    @Test
    void aTroubleThatIsOverIsStillTheLastOne() {
        change("bulkpanel", () -> {
            var provider = shop.repositories.providers().byName("bulkpanel").orElseThrow();
            provider.troubled("HTTP 502, page instead of JSON", shop.now());
            shop.repositories.providers().update(provider);
        });
        assertEquals("HTTP 502, page instead of JSON", row("bulkpanel").trouble());
        assertEquals(shop.now(), row("bulkpanel").troubleSince());
        change("bulkpanel", () -> {
            var provider = shop.repositories.providers().byName("bulkpanel").orElseThrow();
            provider.answered(shop.now());
            provider.tookMillis(412);
            shop.repositories.providers().update(provider);
        });
        assertNull(row("bulkpanel").trouble());
        assertEquals("HTTP 502, page instead of JSON", row("bulkpanel").lastTrouble());
        assertEquals(412, row("bulkpanel").answerMillis());
    }

    @Test
    void hoursAreOfTheLastDayAndTodayBeginsAtMidnightOfTheStore() {
        var zone = shop.open.configuration().store().zone();
        var midnight = shop.now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        for (var hours : Map.of(1, 100, 0, 20, -1, 3, -30, 1000).entrySet()) {
            change("bulkpanel", () -> {
                var hour = new ProviderHour("bulkpanel", midnight.plus(Duration.ofHours(hours.getKey())));
                hour.add(hours.getValue(), 2, hours.getValue() * 400L);
                shop.repositories.hours().insert(hour);
            });
        }
        assertEquals(120, row("bulkpanel").askedToday());
        var shown = shop.read(() -> queries.detail("bulkpanel").orElseThrow()).hours();
        assertTrue(shown.size() >= 2 && shown.size() <= 3, shown.toString());
        assertEquals(400, shown.getLast().meanMillis());
        assertEquals(2, shown.getLast().failures());
        assertTrue(shown.getFirst().startsAt().isBefore(shown.getLast().startsAt()));
    }

    @Test
    void aRiseOfCostProposesAPriceThatKeepsPace() {
        offer("bulkpanel", "4411", "1.058");
        changed(1, "4411", Kind.COST_UP, "0.9446", "1.058");
        var change = changes("bulkpanel").getFirst();
        assertEquals(12, change.percent());
        assertEquals(Paise.of(8941), change.cost());
        assertEquals(Paise.of(14900), change.price());
        assertEquals(Paise.of(16700), change.proposed(), "149 × 89.41 ÷ 79.82 = 166.90…, up to the rupee");
        assertEquals("Instagram Followers", change.name());
        assertNull(change.fallBack());
        assertTrue(changes("second").isEmpty());
    }

    @Test
    void aPriceByMarginIsProposedByItsMargin() {
        offer("bulkpanel", "4411", "2");
        change("bulkpanel", () -> {
            var service = shop.repositories.services().byNumber(1).orElseThrow();
            service.byMargin(50, Paise.of(14900));
            shop.repositories.services().update(service);
        });
        changed(1, "4411", Kind.COST_UP, "1", "2");
        assertEquals(Paise.of(25400), changes("bulkpanel").getFirst().proposed(), "169.00 and half of it, up to the rupee");
    }

    @Test
    void whatIsGoneKnowsItsNextRouteThatIsStillOffered() {
        offer("second", "902", "1");
        offer("second", "903", "1");
        change("second", () -> {
            var gone = shop.repositories.offers().one("second", "902").orElseThrow();
            gone.gone(shop.now());
            shop.repositories.offers().updateAll(List.of(gone));
            shop.repositories.routes().insert(new Route(1, 2, "second", "902"));
            shop.repositories.routes().insert(new Route(1, 3, "second", "903"));
        });
        changed(1, "4411", Kind.GONE, "", "");
        var change = changes("bulkpanel").getFirst();
        assertEquals(new Leg("second", "903"), change.fallBack());
        assertNull(change.cost());
        assertNull(change.percent());
        assertNull(change.proposed());
    }

    @Test
    void whatIsDecidedIsNoLongerShown() {
        changed(1, "4411", Kind.MINIMUM, "500", "1000");
        change("bulkpanel", () -> {
            var found = shop.repositories.catalogueChanges().open("bulkpanel").getFirst();
            found.done(CatalogueChange.Done.KEPT, shop.now());
            shop.repositories.catalogueChanges().update(found);
        });
        assertTrue(changes("bulkpanel").isEmpty());
    }

    @Test
    void theDetailHasEverythingButTheKey() {
        offer("bulkpanel", "1", "1");
        offer("bulkpanel", "2", "1");
        var detail = shop.read(() -> queries.detail("bulkpanel").orElseThrow());
        assertEquals(2, detail.offers());
        assertEquals("84.50", detail.rupeesPerUnit());
        assertEquals(3, detail.timeoutSeconds());
        assertNull(detail.warnBelow());
        assertFalse(detail.toString().contains(FakeProvider.KEY));
        assertEquals(new Balance(new BigDecimal("1.5"), "BRL").text(), "1.50 BRL");
    }
}
