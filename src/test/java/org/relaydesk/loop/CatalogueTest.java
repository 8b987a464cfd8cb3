package org.relaydesk.loop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.catalog.CatalogueChange;
import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.catalog.Route;
import org.relaydesk.catalog.Service;
import org.relaydesk.money.Paise;
import org.relaydesk.relay.EditService;
import org.relaydesk.relay.ReadCatalogue;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A provider's catalogue: read over the wire, imported from, and watched for what changes in what is sold here. */
class CatalogueTest extends ShopTest {
    @BeforeEach
    void begin() {
        // service 1 costs ₹76.05 for 1000 at ₹84.50 a dollar, and is sold for ₹149
        offers("4411:0.90:50:10000", "4412:0.10:100:10000", "5000:2.00:1:1");
        assertEquals(new ReadCatalogue.Read(3, 0), read());
    }

    /** {@code id:rate:min:max} each. */
    private void offers(String... all) {
        var json = List.of(all).stream().map(one -> {
            var p = one.split(":", -1);
            return String.format(Locale.ROOT, "{\"service\":\"%s\",\"name\":\"Service %s\",\"type\":\"Default\","
                    + "\"category\":\"Any\",\"rate\":\"%s\",\"min\":\"%s\",\"max\":\"%s\",\"refill\":true}", p[0], p[0], p[1], p[2], p[3]);
        }).collect(Collectors.joining(",", "[", "]"));
        shop.bulk.services = (exchange, _) -> FakeProvider.json(exchange, 200, json);
    }

    private ReadCatalogue.Result read() {
        return shop.readCatalogue("bulkpanel");
    }

    private List<CatalogueChange> open(String provider) {
        return shop.read(() -> shop.repositories.catalogueChanges().open(provider));
    }

    private Service service(int number) {
        return shop.read(() -> shop.repositories.services().byNumber(number).orElseThrow());
    }

    private void edit(Runnable work) {
        shop.write(() -> {
            work.run();
            return true;
        });
    }

    private void byMargin(int number, int percent) {
        var s = service(number);
        edit(() -> shop.useCases.editService().save(new EditService.Draft(
                number, s.name(), s.category(), null, percent, s.minQuantity(), s.maxQuantity(), s.refillDays(), false)));
    }

    @Test
    void theFirstLookIsWhatLaterOnesAreComparedWith() {
        assertEquals(List.of(), open("bulkpanel"));
        assertEquals(3, shop.number("select count(*) from offer"));
        assertEquals(new ReadCatalogue.Read(3, 0), read());
        assertNotNull(shop.read(() -> shop.repositories.providers().byName("bulkpanel").orElseThrow().catalogueAt()));
    }

    @Test
    void aHigherCostIsShownAndTheSellerSetsThePrice() {
        offers("4411:1.01:50:10000", "4412:0.10:100:10000", "5000:2.00:1:1");
        assertEquals(new ReadCatalogue.Read(3, 1), read());
        var change = open("bulkpanel").getFirst();
        assertEquals(Kind.COST_UP, change.kind());
        assertEquals("0.90", change.was());
        assertEquals("1.01", change.becomes());
        assertTrue(service(1).onSale(), "₹85.35 is still below ₹149");
        edit(() -> shop.useCases.settleChange().price(change.id(), change.version(), Paise.of(159_00)));
        assertEquals(Paise.of(159_00), service(1).pricePer1000());
        assertEquals(List.of(), open("bulkpanel"));
        assertEquals("decided", assertThrows(Refused.class,
                () -> edit(() -> shop.useCases.settleChange().keep(change.id(), change.version()))).code());
    }

    @Test
    void aFixedPriceThatNoLongerCoversTheCostStopsTheSale() {
        offers("4411:1.77:50:10000", "4412:0.10:100:10000", "5000:2.00:1:1");
        read();
        assertFalse(service(1).onSale());
        assertEquals("below-cost", service(1).pausedWhy());
        shop.say("919800000001", "buy 1 1000 https://instagram.com/a");
        assertTrue(shop.told("919800000001").getLast().contains("There is no service"), shop.told("919800000001").getLast());
        var change = open("bulkpanel").getFirst();
        edit(() -> shop.useCases.settleChange().price(change.id(), change.version(), Paise.of(220_00)));
        assertTrue(service(1).onSale());
    }

    @Test
    void aPriceByMarginFollowsTheCostRoundedUpToTheRupee() {
        byMargin(1, 40);
        assertEquals(Paise.of(107_00), service(1).pricePer1000(), "76.05 × 1.4 = 106.47");
        offers("4411:1.80:50:10000", "4412:0.10:100:10000", "5000:2.00:1:1");
        read();
        assertEquals(Paise.of(213_00), service(1).pricePer1000(), "152.10 × 1.4 = 212.94");
        assertTrue(service(1).onSale());
        assertEquals(List.of(), open("bulkpanel"), "the rule has settled it");
        assertEquals("PRICE_SET", shop.text("select done from catalogue_change"));
    }

    @Test
    void withoutAKnownCostThereIsNoPriceByMargin() {
        assertEquals("cost-unknown", assertThrows(Refused.class, () -> byMargin(3, 40)).code());
    }

    @Test
    void newBoundsAreTakenOver() {
        offers("4411:0.90:500:5000", "4412:0.10:100:10000", "5000:2.00:1:1");
        assertEquals(new ReadCatalogue.Read(3, 2), read());
        for (var change : open("bulkpanel")) {
            edit(() -> shop.useCases.settleChange().takeOver(change.id(), change.version()));
        }
        assertEquals(500, service(1).minQuantity());
        assertEquals(5000, service(1).maxQuantity());
    }

    @Test
    void whatIsGoneIsNotSoldAndComesBack() {
        offers("4412:0.10:100:10000", "5000:2.00:1:1");
        read();
        assertEquals(Kind.GONE, open("bulkpanel").getFirst().kind());
        assertEquals("gone", service(1).pausedWhy());
        read();
        assertEquals(1, open("bulkpanel").size(), "it is gone once");
        offers("4411:0.90:50:10000", "4412:0.10:100:10000", "5000:2.00:1:1");
        read();
        var back = open("bulkpanel");
        assertEquals(List.of(Kind.BACK), back.stream().map(CatalogueChange::kind).toList(), "which overtakes that it was gone");
        edit(() -> shop.useCases.settleChange().takeOver(back.getFirst().id(), back.getFirst().version()));
        assertTrue(service(1).onSale());
        assertNull(service(1).pausedWhy());
    }

    @Test
    void whatIsGoneGoesToItsFallBack() {
        edit(() -> shop.repositories.routes().insert(new Route(1, 2, "second", "902")));
        offers("4412:0.10:100:10000", "5000:2.00:1:1");
        read();
        assertTrue(service(1).onSale(), "it can be had elsewhere");
        assertEquals("second", shop.paid("919800000001", 1, 1000, "https://instagram.com/a").provider());
        var change = open("bulkpanel").getFirst();
        edit(() -> shop.useCases.settleChange().useFallBack(change.id(), change.version(), "second", "902"));
        assertEquals("second", service(1).provider());
        assertEquals(List.of("bulkpanel 4411"), shop.read(() -> shop.repositories.routes().ofService(1)).stream()
                .map(r -> r.provider() + " " + r.providerService()).toList());
    }

    @Test
    void anEmptyOrBrokenCatalogueChangesNothing() {
        shop.bulk.services = (exchange, _) -> FakeProvider.json(exchange, 200, "[]");
        assertInstanceOf(ReadCatalogue.Failed.class, read());
        shop.bulk.services = FakeProvider.page(200);
        assertInstanceOf(ReadCatalogue.Failed.class, read());
        shop.bulk.services = FakeProvider.says("Incorrect request");
        assertEquals(new ReadCatalogue.Failed("Incorrect request"), read());
        assertEquals(List.of(), open("bulkpanel"));
        assertEquals(0, shop.number("select count(*) from offer where gone_at is not null"));
    }

    @Test
    void aLongCatalogueIsReadInParts() {
        var many = IntStream.rangeClosed(1, 3000).mapToObj(i -> i + ":1." + i + ":1:1000").toArray(String[]::new);
        offers(many);
        assertEquals(new ReadCatalogue.Read(3000, 2), read(), "the two that are sold here are gone");
        assertEquals(3000, shop.number("select count(*) from offer where gone_at is null"));
        assertEquals(3, shop.number("select count(*) from offer where gone_at is not null"));
    }

    @Test
    void servicesAreImportedWithTheirPriceByMargin() {
        var made = shop.write(() ->
                shop.useCases.editService().importOffers("bulkpanel", List.of("5000", "4411"), 50, "Packs"));
        assertEquals(List.of(4), made, "what is sold already is left out");
        assertEquals("Service 5000", service(4).name());
        assertEquals("Packs", service(4).category());
        assertEquals(Paise.of(254_00), service(4).pricePer1000(), "169.00 × 1.5 = 253.50");
        assertEquals("offer-unknown", assertThrows(Refused.class, () -> shop.write(() ->
                shop.useCases.editService().importOffers("bulkpanel", List.of("1"), 50, ""))).code());
    }

    @Test
    void routesAreSetAnew() {
        edit(() -> shop.useCases.editService().setRoutes(1, List.of(
                new EditService.Leg("second", "902"), new EditService.Leg("bulkpanel", "4411"))));
        assertEquals("second", service(1).provider());
        edit(() -> shop.useCases.editService().setRoutes(1, List.of(
                new EditService.Leg("bulkpanel", "4411"), new EditService.Leg("second", "902"), new EditService.Leg("second", "903"))));
        assertEquals(List.of("902", "903"), shop.read(() -> shop.repositories.routes().ofService(1)).stream()
                .map(Route::providerService).toList());
        assertEquals("route-twice", assertThrows(Refused.class, () -> edit(() -> shop.useCases.editService().setRoutes(1,
                List.of(new EditService.Leg("second", "902"), new EditService.Leg("second", "902"))))).code());
        assertEquals("route-unknown", assertThrows(Refused.class, () -> edit(() -> shop.useCases.editService().setRoutes(1,
                List.of(new EditService.Leg("nobody", "902"))))).code());
    }
}
