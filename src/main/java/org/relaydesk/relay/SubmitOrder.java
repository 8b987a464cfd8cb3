package org.relaydesk.relay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.OrderForm;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;

/**
 * Begins the submission of an order: finds where it goes and makes the attempt durable, before the connection is opened.
 * The caller asks the provider then, and {@link FinishSubmission} books the answer. Runs in a transaction of its own.
 */
public final class SubmitOrder {
    /** What is to be sent. */
    public record Plan(long attempt, ProviderAccount provider, AddRequest request) {}

    /**
     * What is known outside of the store.
     *
     * @param provider whose turn it is: an order that goes elsewhere is left to the other's turn; null for whichever
     * @param balance of the seller with that provider, just asked; null where it is not known
     * @param closed until when a provider can't be asked, for those that can't
     */
    public record Turn(@Nullable String provider, @Nullable BigDecimal balance, Map<String, Instant> closed) {
        /** Whichever provider it goes to, and nothing known of any. */
        public static final Turn ANY = new Turn(null, null, Map.of());
    }

    private final OrderRepository orders;
    private final ServiceRepository services;
    private final ProviderRepository providers;
    private final AttemptRepository attempts;
    private final Places places;
    private final Book book;
    private final InstantSource clock;

    public SubmitOrder(
            OrderRepository orders,
            ServiceRepository services,
            ProviderRepository providers,
            AttemptRepository attempts,
            Places places,
            Book book,
            InstantSource clock) {
        this.orders = orders;
        this.services = services;
        this.providers = providers;
        this.attempts = attempts;
        this.places = places;
        this.book = book;
        this.clock = clock;
    }

    /** @return empty where the order is not to be sent in this turn: it goes elsewhere, waits, or is held for the seller */
    public Optional<Plan> begin(long orderNumber, Turn turn) {
        var order = orders.byNumber(orderNumber).orElseThrow();
        if (!order.can(OrderEvent.BEGIN_SUBMISSION) || order.held() != null) {
            return Optional.empty();
        }
        if (turn.provider() != null && turn.balance() != null) {
            told(turn.provider(), turn.balance());
        }
        return switch (RoutingRule.choose(places.of(order, turn.closed()))) {
            case RoutingRule.Go(Place place) when turn.provider() == null || place.provider().equals(turn.provider()) ->
                attempt(order, place, turn.balance());
            case RoutingRule.Go(Place place) -> {
                order.routeTo(place.provider());
                orders.update(order);
                yield Optional.empty();
            }
            case RoutingRule.Wait wait when Retries.isOverdue(order, clock.instant()) -> {
                hold(order, Held.NO_ROUTE, wait.why());
                yield Optional.empty();
            }
            case RoutingRule.Wait wait -> {
                order.waitUntil(wait.until(), wait.why());
                orders.update(order);
                yield Optional.empty();
            }
            case RoutingRule.Hold hold -> {
                hold(order, hold.held(), hold.why());
                yield Optional.empty();
            }
        };
    }

    private void told(String name, BigDecimal balance) {
        var provider = providers.byName(name).orElseThrow();
        var known = provider.balance();
        if (known == null || known.compareTo(balance) != 0) {
            provider.balanceIs(balance, clock.instant());
            providers.update(provider);
        }
    }

    private Optional<Plan> attempt(Order order, Place place, @Nullable BigDecimal balance) {
        var service = services.byNumber(order.serviceNumber()).orElseThrow();
        var parameters = OrderForm.of(service.type(), order.link(), order.quantity(), order.parameters());
        if (parameters.isEmpty()) {
            hold(order, Held.NO_ROUTE, OrderForm.lack(service.type(), order.quantity(), order.parameters()).orElse(""));
            return Optional.empty();
        }
        var provider = providers.byName(place.provider()).orElseThrow();
        var now = clock.instant();
        var attempt = new SubmissionAttempt(
                order.number(), attempts.ofOrder(order.number()).size() + 1, provider.name(), place.service(),
                balance == null ? null : balance.toPlainString(), now);
        attempts.insert(attempt);
        order.beginSubmission(provider.name(), now);
        orders.update(order);
        book.write(Entry.of("bot", "order.sent").order(order.number()).customer(order.customerId())
                .with("provider", provider.name()).with("service", place.service())
                .with("attempt", attempt.attempt()));
        return Optional.of(new Plan(attempt.id(), provider.account(), new AddRequest(place.service(), parameters.get())));
    }

    private void hold(Order order, Held held, String why) {
        order.hold(held, why);
        orders.update(order);
        book.write(Entry.of("bot", "order.held").order(order.number()).customer(order.customerId())
                .with("held", held.name()).with("reason", why));
    }
}
