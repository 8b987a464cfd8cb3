package org.relaydesk.relay;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.CatalogueChange;
import org.relaydesk.catalog.CatalogueChange.Done;
import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.catalog.ChangeRepository;
import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.Offer.Terms;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.PriceRule;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.money.Paise;

/**
 * Takes over what a provider's catalogue says now of what is sold here: notes what changed, lets prices by margin follow
 * the cost, and stops the sale of what would be sold below cost or can be had nowhere. Runs in a transaction of its own.
 */
public final class SyncCatalogue {
    /** Why a service is paused, where no seller did it; codes of the window's words. */
    public static final String BELOW_COST = "below-cost";
    public static final String GONE = "gone";

    private final ServiceRepository services;
    private final RouteRepository routes;
    private final OfferRepository offers;
    private final ChangeRepository changes;
    private final ProviderRepository providers;
    private final Book book;
    private final InstantSource clock;

    public SyncCatalogue(
            ServiceRepository services,
            RouteRepository routes,
            OfferRepository offers,
            ChangeRepository changes,
            ProviderRepository providers,
            Book book,
            InstantSource clock) {
        this.services = services;
        this.routes = routes;
        this.offers = offers;
        this.changes = changes;
        this.providers = providers;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Looks at what is sold here through the provider.
     *
     * @param listed its whole catalogue, by its own ids
     * @return how many changes were noted
     */
    public int soldHere(String provider, Map<String, Terms> listed) {
        int noted = 0;
        for (var service : services.through(provider)) {
            var first = service.provider().equals(provider) ? service.providerService() : null;
            noted += first == null ? 0 : look(service, provider, first, true, listed.get(first));
            for (var route : routes.ofService(service.number())) {
                boolean other = route.provider().equals(provider) && !route.providerService().equals(first);
                noted += other ? look(service, provider, route.providerService(), false, listed.get(route.providerService())) : 0;
            }
        }
        return noted;
    }

    /** The whole catalogue was read. */
    public void read(String provider) {
        var one = providers.byName(provider).orElseThrow();
        one.catalogueRead(clock.instant());
        providers.update(one);
    }

    private int look(Service service, String provider, String its, boolean first, @Nullable Terms now) {
        var known = offers.one(provider, its).orElse(null);
        if (known == null) {
            // the first look: nothing to compare it with, but a price by margin has its cost now
            if (now != null) {
                offers.insertAll(List.of(new Offer(provider, its, now, clock.instant())));
                if (first && service.pricing() == Service.Pricing.MARGIN) {
                    cost(provider, now.rate()).ifPresent(cost -> priceByMargin(service, cost));
                }
            }
            return 0;
        }
        var found = CatalogueDiff.between(known.terms(), known.goneAt() != null, now);
        if (now == null) {
            if (known.goneAt() == null) {
                known.gone(clock.instant());
                offers.updateAll(List.of(known));
            }
        } else if (!found.isEmpty() || !known.isAs(now)) {
            known.seen(now, clock.instant());
            offers.updateAll(List.of(known));
        }
        found.forEach(difference -> note(service, provider, its, first, difference));
        return found.size();
    }

    private void note(Service service, String provider, String its, boolean first, CatalogueDiff.Difference found) {
        var now = clock.instant();
        changes.open(provider).stream()
                .filter(c -> c.serviceNumber() == service.number() && c.providerService().equals(its) && overtakes(found.kind(), c.kind()))
                .forEach(c -> {
                    c.done(Done.OVERTAKEN, now);
                    changes.update(c);
                });
        var change = new CatalogueChange(provider, its, service.number(), found.kind(), found.was(), found.becomes(), now);
        book.write(Entry.of("poller", "catalogue.changed").with("provider", provider).with("service", service.name())
                .with("change", found.kind().name()).with("was", found.was()).with("becomes", found.becomes()));
        if (first) {
            act(service, provider, found, change);
        }
        changes.insert(change);
    }

    /** A new word on the same matter: the cost, one bound, whether it is there at all. */
    private static boolean overtakes(Kind now, Kind before) {
        return matter(now) == matter(before);
    }

    private static Kind matter(Kind kind) {
        return switch (kind) {
            case COST_UP, COST_DOWN -> Kind.COST_UP;
            case GONE, BACK -> Kind.GONE;
            case MINIMUM, MAXIMUM, TYPE -> kind;
        };
    }

    private void act(Service service, String provider, CatalogueDiff.Difference found, CatalogueChange change) {
        switch (found.kind()) {
            case COST_UP, COST_DOWN -> cost(provider, new BigDecimal(found.becomes()))
                    .ifPresent(cost -> follow(service, cost, change));
            case GONE -> {
                if (service.onSale() && nowhereElse(service)) {
                    pause(service, GONE);
                }
            }
            case BACK, MINIMUM, MAXIMUM, TYPE -> {
                // the seller decides
            }
        }
    }

    private Optional<Paise> cost(String provider, BigDecimal rate) {
        return PriceRule.cost(rate, providers.byName(provider).orElseThrow().rupeesPerUnit());
    }

    private void follow(Service service, Paise cost, CatalogueChange change) {
        if (service.pricing() == Service.Pricing.MARGIN) {
            priceByMargin(service, cost);
            change.done(Done.PRICE_SET, clock.instant());
        } else if (service.onSale() && service.pricePer1000().compareTo(cost) <= 0) {
            pause(service, BELOW_COST);
        }
    }

    private void priceByMargin(Service service, Paise cost) {
        var price = PriceRule.byMargin(cost, service.marginPercent());
        if (!price.equals(service.pricePer1000())) {
            book.write(Entry.of("poller", "service.price").with("service", service.name())
                    .with("was", service.pricePer1000()).with("becomes", price).with("cost", cost));
            service.byMargin(service.marginPercent(), price);
            services.update(service);
        }
    }

    /** Whether none of its fall-backs can be had. */
    private boolean nowhereElse(Service service) {
        return routes.ofService(service.number()).stream()
                .noneMatch(r -> offers.one(r.provider(), r.providerService()).map(o -> o.goneAt() == null).orElse(true));
    }

    private void pause(Service service, String why) {
        service.pause(why);
        services.update(service);
        book.write(Entry.of("poller", "service.paused").with("service", service.name()).with("reason", why));
    }
}
