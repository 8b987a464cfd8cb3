package org.relaydesk.followup;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Refused;

/** Takes in a wish for a refill. The provider is asked later, by {@link FollowUpRound}. Runs in a transaction of its own. */
public final class AskRefill {
    private final OrderRepository orders;
    private final ServiceRepository services;
    private final FollowUpRepository followUps;
    private final AtProvider atProvider;
    private final Book book;
    private final InstantSource clock;

    public AskRefill(
            OrderRepository orders,
            ServiceRepository services,
            RouteRepository routes,
            OfferRepository offers,
            FollowUpRepository followUps,
            Book book,
            InstantSource clock) {
        this.orders = orders;
        this.services = services;
        this.followUps = followUps;
        this.atProvider = new AtProvider(services, routes, offers);
        this.book = book;
        this.clock = clock;
    }

    /**
     * Notes the wish.
     *
     * @param who {@code customer} or {@code seller}
     * @throws Refused {@code refill-…} with the order's id and the days of cover where it may not be asked for
     */
    public void handle(long orderNumber, String who) {
        var order = orders.byNumber(orderNumber).orElseThrow();
        int cover = services.byNumber(order.serviceNumber()).orElseThrow().refillDays();
        var provider = order.providerOrderId() == null ? null : order.provider();
        RefillRule.refusal(
                        order.status(), order.finishedAt(), cover, atProvider.offer(order).map(o -> o.terms().refill()).orElse(null),
                        followUps.ofOrder(orderNumber), clock.instant())
                .ifPresent(code -> refuse(code, order, cover));
        if (provider == null) {
            throw new Refused("refill-gone", order.orderId());
        }
        followUps.insert(new FollowUp(orderNumber, FollowUp.Kind.REFILL, who, provider, clock.instant()));
        book.write(Entry.of(who, "refill.wanted").order(orderNumber).customer(order.customerId()).with("provider", provider));
    }

    private static void refuse(String code, Order order, int cover) {
        throw new Refused(code, order.orderId(), Integer.toString(cover));
    }
}
