package org.relaydesk.relay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.catalog.UnitCount;
import org.relaydesk.order.Order;

/** Looks at each place where an order could be sent. Runs inside a transaction. */
public final class Places {
    /** A balance that was told longer ago says nothing of an order now. */
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final ServiceRepository services;
    private final RouteRepository routes;
    private final OfferRepository offers;
    private final ProviderRepository providers;
    private final AttemptRepository attempts;
    private final Retries retries;
    private final InstantSource clock;

    public Places(
            ServiceRepository services,
            RouteRepository routes,
            OfferRepository offers,
            ProviderRepository providers,
            AttemptRepository attempts,
            Retries retries,
            InstantSource clock) {
        this.services = services;
        this.routes = routes;
        this.offers = offers;
        this.providers = providers;
        this.attempts = attempts;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * In the seller's order, the first choice first.
     *
     * @param closed until when a provider can't be asked, for those that can't
     */
    public List<Place> of(Order order, Map<String, Instant> closed) {
        var service = services.byNumber(order.serviceNumber()).orElseThrow();
        var before = attempts.ofOrder(order.number());
        var places = new ArrayList<Place>();
        places.add(look(order, service.kind(), service.provider(), service.providerService(), before, closed));
        for (var route : routes.ofService(service.number())) {
            places.add(look(order, service.kind(), route.provider(), route.providerService(), before, closed));
        }
        return places;
    }

    private Place look(
            Order order,
            Optional<ServiceType> type,
            String name,
            String service,
            List<SubmissionAttempt> before,
            Map<String, Instant> closed) {
        var provider = providers.byName(name).orElseThrow();
        var offer = offers.one(name, service).orElse(null);
        return new Place(name, service, unfit(order, type, provider, service, offer, before)
                .or(() -> away(provider, service, before, closed))
                .or(() -> poor(order, provider, offer))
                .orElseGet(Place.Free::new));
    }

    private static Optional<Place.State> unfit(
            Order order,
            Optional<ServiceType> type,
            Provider provider,
            String service,
            @Nullable Offer offer,
            List<SubmissionAttempt> before) {
        var declined = before.stream()
                .filter(a -> a.outcome() == SubmissionAttempt.Outcome.DECLINED && isAt(a, provider, service)).findFirst();
        if (declined.isPresent()) {
            return closed("refused the order: " + declined.get().answer());
        }
        if (provider.paused()) {
            return closed("paused by the seller");
        }
        if (offer == null) {
            return Optional.empty();
        }
        if (offer.goneAt() != null) {
            return closed("no longer offers its service " + service);
        }
        var terms = offer.terms();
        boolean fits = terms.max() <= 1 || type.map(t -> UnitCount.fits(
                t, order.quantity(), terms.min(), terms.max(), order.parameters())).orElse(true);
        return fits ? Optional.empty() : closed("takes " + terms.min() + " to " + terms.max() + ", not " + order.quantity());
    }

    private static Optional<Place.State> closed(String why) {
        return Optional.of(new Place.Closed(why));
    }

    private static boolean isAt(SubmissionAttempt attempt, Provider provider, String service) {
        return attempt.provider().equals(provider.name()) && attempt.service().equals(service);
    }

    private Optional<Place.State> away(
            Provider provider, String service, List<SubmissionAttempt> before, Map<String, Instant> closed) {
        var until = closed.get(provider.name());
        if (until != null) {
            return Optional.of(new Place.Away(until, "does not answer"));
        }
        // it was not reached a moment ago: another place is asked before it is tried again
        return before.stream()
                .filter(a -> a.outcome() == SubmissionAttempt.Outcome.NOT_SENT && isAt(a, provider, service))
                .map(a -> a.startedAt().plus(retries.notReached()))
                .filter(again -> again.isAfter(clock.instant()))
                .max(Instant::compareTo)
                .map(again -> new Place.Away(again, "was not reached"));
    }

    private Optional<Place.State> poor(Order order, Provider provider, @Nullable Offer offer) {
        if (provider.shortSince() != null) {
            return Optional.of(new Place.Unfunded(String.valueOf(provider.shortWhy())));
        }
        var balance = provider.balance();
        var at = provider.balanceAt();
        if (offer == null || balance == null || at == null || at.plus(FRESH).isBefore(clock.instant())) {
            return Optional.empty();
        }
        var terms = offer.terms();
        var cost = terms.max() <= 1 ? terms.rate() : terms.rate().multiply(BigDecimal.valueOf(order.quantity())).divide(THOUSAND);
        return balance.compareTo(cost) < 0
                ? Optional.of(new Place.Unfunded("has " + balance.stripTrailingZeros().toPlainString() + " " + provider.currency() + " of the "
                        + cost.stripTrailingZeros().toPlainString() + " that it costs"))
                : Optional.empty();
    }
}
