package org.relaydesk.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.PriceRule;
import org.relaydesk.catalog.Route;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.money.Paise;
import org.relaydesk.work.Refused;

/**
 * The seller's changes of what he sells; orders that were placed keep their price. Each method runs in a transaction of
 * its own.
 */
public final class EditService {
    private static final int LONGEST_CATEGORY = 60;
    private static final int LONGEST_NAME = 100;

    private final ServiceRepository services;
    private final RouteRepository routes;
    private final OfferRepository offers;
    private final ProviderRepository providers;
    private final Book book;

    public EditService(
            ServiceRepository services,
            RouteRepository routes,
            OfferRepository offers,
            ProviderRepository providers,
            Book book) {
        this.services = services;
        this.routes = routes;
        this.offers = offers;
        this.providers = providers;
        this.book = book;
    }

    /**
     * A service as it is to be.
     *
     * @param fixed its price for 1000; null where it is made by margin
     * @param marginPercent above cost, where it is
     */
    public record Draft(
            int number,
            String name,
            String category,
            @Nullable Paise fixed,
            int marginPercent,
            long min,
            long max,
            int refillDays,
            boolean dripFeed) {}

    /** @throws Refused {@code service-unknown}, {@code bounds-bad}, {@code price-bad}, {@code cost-unknown} */
    public void save(Draft draft) {
        var service = service(draft.number());
        if (draft.min() < 1 || draft.max() < draft.min()) {
            throw new Refused("bounds-bad", Long.toString(draft.min()), Long.toString(draft.max()));
        }
        var before = service.pricePer1000();
        if (draft.fixed() == null) {
            var cost = cost(service).orElseThrow(() -> new Refused("cost-unknown", service.name()));
            service.byMargin(draft.marginPercent(), PriceRule.byMargin(cost, draft.marginPercent()));
        } else if (draft.fixed().isPositive()) {
            service.fixedPrice(draft.fixed());
        } else {
            throw new Refused("price-bad", service.name());
        }
        service.describe(draft.name().strip(), draft.category().strip(), draft.refillDays());
        service.bounds(draft.min(), draft.max());
        service.allowDripFeed(draft.dripFeed());
        services.update(service);
        write("service.changed", service, before, service.pricePer1000());
    }

    private Optional<Paise> cost(Service service) {
        return offers.one(service.provider(), service.providerService())
                .flatMap(o -> PriceRule.cost(o.terms().rate(), provider(service.provider()).rupeesPerUnit()));
    }

    private Provider provider(String name) {
        return providers.byName(name).orElseThrow(() -> new Refused("route-unknown", name));
    }

    /** One place of a service. */
    public record Leg(String provider, String service) {}

    /** @param legs the first choice first; refused as {@code route-unknown}, {@code route-twice} */
    public void setRoutes(int number, List<Leg> legs) {
        var service = service(number);
        if (legs.isEmpty()) {
            throw new Refused("route-unknown", "");
        }
        if (new HashSet<>(legs).size() < legs.size()) {
            throw new Refused("route-twice", service.name());
        }
        legs.forEach(leg -> provider(leg.provider()));
        var old = List.copyOf(routes.ofService(number));
        old.forEach(routes::delete);
        // behind the old ones: the places of those are only free once the transaction has ended
        int place = old.isEmpty() ? 2 : old.getLast().place() + 1;
        for (var leg : legs.subList(1, legs.size())) {
            routes.insert(new Route(number, place++, leg.provider(), leg.service()));
        }
        service.relayTo(legs.getFirst().provider(), legs.getFirst().service());
        services.update(service);
        book.write(Entry.of("seller", "service.routes").with("service", service.name())
                .with("becomes", String.join(", ", legs.stream().map(l -> l.provider() + " " + l.service()).toList())));
    }

    /** @param reason may be empty */
    public void pause(int number, String reason) {
        var service = service(number);
        service.pause(reason.substring(0, Math.min(reason.length(), 200)));
        services.update(service);
        book.write(Entry.of("seller", "service.paused").with("service", service.name()).with("reason", reason));
    }

    public void resume(int number) {
        var service = service(number);
        service.resume();
        services.update(service);
        book.write(Entry.of("seller", "service.resumed").with("service", service.name()));
    }

    /**
     * Makes services of offers, with the next free numbers, priced by margin; what is sold here already is left out.
     *
     * @param category of all of them; empty to take over the provider's
     * @return the numbers of the new ones
     * @throws Refused {@code offer-unknown}, {@code cost-unknown}
     */
    public List<Integer> importOffers(String provider, List<String> its, int marginPercent, String category) {
        var sold = services.all();
        int next = sold.isEmpty() ? 1 : sold.getLast().number() + 1;
        var made = new ArrayList<Integer>();
        for (var id : its) {
            var offer = offers.one(provider, id).filter(o -> o.goneAt() == null)
                    .orElseThrow(() -> new Refused("offer-unknown", id));
            if (sold.stream().noneMatch(s -> s.provider().equals(provider) && s.providerService().equals(id))) {
                made.add(make(next++, offer, marginPercent, category));
            }
        }
        return made;
    }

    private int make(int number, Offer offer, int marginPercent, String category) {
        var terms = offer.terms();
        var cost = PriceRule.cost(terms.rate(), provider(offer.provider()).rupeesPerUnit())
                .orElseThrow(() -> new Refused("cost-unknown", terms.name()));
        var price = PriceRule.byMargin(cost, marginPercent);
        long min = Math.max(1, terms.min());
        var service = new Service(
                number, cut(terms.name(), LONGEST_NAME),
                cut(category.isBlank() ? terms.category() : category.strip(), LONGEST_CATEGORY), price, offer.provider(),
                offer.service(), terms.type(), min, Math.max(min, terms.max()), 0);
        service.byMargin(marginPercent, price);
        service.allowDripFeed(terms.dripFeed());
        services.insert(service);
        write("service.imported", service, null, price);
        return number;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    private Service service(int number) {
        return services.byNumber(number).orElseThrow(() -> new Refused("service-unknown", Integer.toString(number)));
    }

    private void write(String what, Service service, @Nullable Paise was, Paise becomes) {
        book.write(Entry.of("seller", what).with("service", service.name()).with("was", was).with("becomes", becomes));
    }
}
