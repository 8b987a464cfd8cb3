package org.relaydesk.followup;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.payment.WithdrawOrder;
import org.relaydesk.relay.GiveBack;
import org.relaydesk.work.Refused;

/** Takes in a wish to cancel an order. A provider is asked later, by {@link FollowUpRound}. Runs in a transaction of its own. */
public final class AskCancel {
    /** What was done at once. */
    public enum Done { WITHDRAWN, GIVEN_BACK, NOTED }

    private final OrderRepository orders;
    private final FollowUpRepository followUps;
    private final WithdrawOrder withdraw;
    private final GiveBack giveBack;
    private final AtProvider atProvider;
    private final Book book;
    private final InstantSource clock;

    public AskCancel(
            OrderRepository orders,
            ServiceRepository services,
            RouteRepository routes,
            OfferRepository offers,
            FollowUpRepository followUps,
            WithdrawOrder withdraw,
            GiveBack giveBack,
            Book book,
            InstantSource clock) {
        this.orders = orders;
        this.followUps = followUps;
        this.withdraw = withdraw;
        this.giveBack = giveBack;
        this.atProvider = new AtProvider(services, routes, offers);
        this.book = book;
        this.clock = clock;
    }

    /**
     * Does what can be done at once, and notes the rest.
     *
     * @param who {@code customer} or {@code seller}
     * @throws Refused {@code cancel-…} with the order's id where it can't be cancelled
     */
    public Done handle(long orderNumber, String who) {
        var order = orders.byNumber(orderNumber).orElseThrow();
        var offered = atProvider.offer(order).map(o -> o.terms().cancel()).orElse(null);
        return switch (CancelRule.decide(order.status(), offered, followUps.ofOrder(orderNumber), clock.instant())) {
            case CancelRule.Withdraw _ -> {
                withdraw.handle(order, who);
                yield Done.WITHDRAWN;
            }
            case CancelRule.GiveBack _ -> {
                book.write(Entry.of(who, "cancel.unsent").order(orderNumber).customer(order.customerId()));
                giveBack.everything(order, OrderEvent.SELLER_REFUND, "refund.unsent", who);
                yield Done.GIVEN_BACK;
            }
            case CancelRule.Ask _ -> {
                note(order, who);
                yield Done.NOTED;
            }
            case CancelRule.No(String code) -> throw new Refused(code, order.orderId());
        };
    }

    private void note(Order order, String who) {
        var provider = String.valueOf(order.provider());
        followUps.insert(new FollowUp(order.number(), FollowUp.Kind.CANCEL, who, provider, clock.instant()));
        book.write(Entry.of(who, "cancel.wanted").order(order.number()).customer(order.customerId())
                .with("provider", provider));
    }
}
