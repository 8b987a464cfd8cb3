package org.relaydesk.relay;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.CatalogueChange;
import org.relaydesk.catalog.CatalogueChange.Done;
import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.catalog.ChangeRepository;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.Route;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.money.Paise;
import org.relaydesk.work.Refused;

/**
 * The seller's word on a change in a catalogue. Each method runs in a transaction of its own and refuses as {@code stale}
 * what has changed since it was shown, as {@code decided} what was settled.
 */
public final class SettleChange {
    private final ChangeRepository changes;
    private final ServiceRepository services;
    private final RouteRepository routes;
    private final OfferRepository offers;
    private final Book book;
    private final InstantSource clock;

    public SettleChange(
            ChangeRepository changes,
            ServiceRepository services,
            RouteRepository routes,
            OfferRepository offers,
            Book book,
            InstantSource clock) {
        this.changes = changes;
        this.services = services;
        this.routes = routes;
        this.offers = offers;
        this.book = book;
        this.clock = clock;
    }

    /** The service costs this per 1000 from now on; it is sold again, if it was only not to be sold below cost. */
    public void price(long id, int version, Paise per1000) {
        var change = open(id, version);
        var service = service(change);
        if (service.pricing() == Service.Pricing.MARGIN) {
            service.byMargin(service.marginPercent(), per1000);
        } else {
            service.fixedPrice(per1000);
        }
        resumeIf(service, SyncCatalogue.BELOW_COST);
        settle(change, service, Done.PRICE_SET, per1000.toString());
    }

    /** The provider's new bounds or type hold here too; a service that came back is sold again. */
    public void takeOver(long id, int version) {
        var change = open(id, version);
        var service = service(change);
        var terms = offers.one(change.provider(), change.providerService()).orElseThrow().terms();
        switch (change.kind()) {
            case MINIMUM, MAXIMUM -> service.bounds(Math.max(1, terms.min()), Math.max(Math.max(1, terms.min()), terms.max()));
            case TYPE -> service.deliveredAs(terms.type());
            case BACK -> resumeIf(service, SyncCatalogue.GONE);
            case COST_UP, COST_DOWN, GONE -> throw new Refused("decided", service.name());
        }
        settle(change, service, Done.TAKEN_OVER, change.becomes());
    }

    /** The service goes there first from now on; what was its first choice comes last. */
    public void useFallBack(long id, int version, String provider, String its) {
        var change = open(id, version);
        var service = service(change);
        var places = routes.ofService(service.number());
        var chosen = places.stream().filter(r -> r.provider().equals(provider) && r.providerService().equals(its)).findFirst()
                .orElseThrow(() -> new Refused("route-unknown", provider));
        int last = places.getLast().place() + 1;
        routes.delete(chosen);
        routes.insert(new Route(service.number(), last, service.provider(), service.providerService()));
        service.relayTo(provider, its);
        resumeIf(service, SyncCatalogue.GONE);
        settle(change, service, Done.REROUTED, provider + " " + its);
    }

    public void keep(long id, int version) {
        var change = open(id, version);
        settle(change, service(change), Done.KEPT, "");
    }

    public void pause(long id, int version) {
        var change = open(id, version);
        var service = service(change);
        service.pause(change.kind() == Kind.GONE ? SyncCatalogue.GONE : SyncCatalogue.BELOW_COST);
        settle(change, service, Done.PAUSED, "");
    }

    private CatalogueChange open(long id, int version) {
        var change = changes.byId(id).orElseThrow(() -> new Refused("stale", Long.toString(id)));
        if (change.doneAt() != null) {
            throw new Refused("decided", Long.toString(id));
        }
        if (change.version() != version) {
            throw new Refused("stale", Long.toString(id));
        }
        return change;
    }

    private Service service(CatalogueChange change) {
        return services.byNumber(change.serviceNumber()).orElseThrow();
    }

    private static void resumeIf(Service service, String why) {
        if (why.equals(service.pausedWhy())) {
            service.resume();
        }
    }

    private void settle(CatalogueChange change, Service service, Done done, String to) {
        change.done(done, clock.instant());
        changes.update(change);
        services.update(service);
        book.write(Entry.of("seller", "catalogue.settled").with("provider", change.provider())
                .with("service", service.name()).with("change", change.kind().name()).with("done", done.name())
                .with("becomes", to.isEmpty() ? null : to));
    }
}
