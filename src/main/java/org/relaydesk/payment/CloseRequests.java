package org.relaydesk.payment;

import java.time.InstantSource;

import jakarta.data.Limit;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.settings.StoreSettings;

/** Ends requests whose time is over, and frees amounts whose quarantine is over. */
public final class CloseRequests {
    private static final Limit AT_ONCE = Limit.of(200);

    private final PaymentRequestRepository requests;
    private final OrderRepository orders;
    private final Book book;
    private final StoreSettings settings;
    private final InstantSource clock;

    /** @param clock one that does not jump ahead: what it ends is ended for good */
    public CloseRequests(
            PaymentRequestRepository requests,
            OrderRepository orders,
            Book book,
            StoreSettings settings,
            InstantSource clock) {
        this.requests = requests;
        this.orders = orders;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were ended or freed */
    public int handle() {
        var now = clock.instant();
        var expired = requests.expired(now, AT_ONCE);
        for (var request : expired) {
            request.expire(now, settings.quarantine());
            requests.update(request);
            if (request.orderNumber() == null) {
                book.write(Entry.of("bot", "topup.expired").customer(request.customerId()).with("amount", request.amount()));
            } else {
                expire(orders.byNumber(request.orderNumber()).orElseThrow(), request);
            }
        }
        var free = requests.releasable(now, AT_ONCE);
        for (var request : free) {
            request.release();
            requests.update(request);
        }
        return expired.size() + free.size();
    }

    private void expire(Order order, PaymentRequest request) {
        if (order.can(OrderEvent.EXPIRE)) {
            order.expire();
            orders.update(order);
            book.write(Entry.of("bot", "order.expired").order(order.number()).customer(order.customerId())
                    .with("amount", request.amount()));
        }
    }
}
