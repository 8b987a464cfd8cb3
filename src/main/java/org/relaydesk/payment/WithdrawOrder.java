package org.relaydesk.payment;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.settings.StoreSettings;

/** Ends an order that was not paid, at its customer's wish. What is paid for it all the same goes to the seller. */
public final class WithdrawOrder {
    private final OrderRepository orders;
    private final PaymentRequestRepository requests;
    private final Book book;
    private final StoreSettings settings;
    private final InstantSource clock;

    public WithdrawOrder(
            OrderRepository orders,
            PaymentRequestRepository requests,
            Book book,
            StoreSettings settings,
            InstantSource clock) {
        this.orders = orders;
        this.requests = requests;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param order one that waits for its payment */
    public void handle(Order order, String who) {
        order.expire();
        orders.update(order);
        for (var request : requests.ofOrder(order.number())) {
            if (request.state() == PaymentRequest.State.OPEN) {
                request.cancel(clock.instant(), settings.quarantine());
                requests.update(request);
            }
        }
        book.write(Entry.of(who, "order.withdrawn").order(order.number()).customer(order.customerId()));
    }
}
