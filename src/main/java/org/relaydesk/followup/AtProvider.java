package org.relaydesk.followup;

import java.util.Optional;

import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.order.Order;

/** What the provider that has an order offers it as. */
final class AtProvider {
    private final ServiceRepository services;
    private final RouteRepository routes;
    private final OfferRepository offers;

    AtProvider(ServiceRepository services, RouteRepository routes, OfferRepository offers) {
        this.services = services;
        this.routes = routes;
        this.offers = offers;
    }

    /** Empty where its catalogue was not read. */
    Optional<Offer> offer(Order order) {
        var provider = order.provider();
        if (provider == null) {
            return Optional.empty();
        }
        var service = services.byNumber(order.serviceNumber()).orElseThrow();
        return service.provider().equals(provider)
                ? offers.one(provider, service.providerService())
                : routes.ofService(service.number()).stream().filter(r -> r.provider().equals(provider)).findFirst()
                        .flatMap(r -> offers.one(provider, r.providerService()));
    }
}
