package org.relaydesk.relay;

import java.time.InstantSource;
import java.util.Map;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Tell;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.work.Refused;

/** The seller's decisions about an order that waits for him. Each runs in one transaction. */
public final class ResolveHeld {
    private final OrderRepository orders;
    private final Places places;
    private final ProviderRepository providers;
    private final GiveBack giveBack;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public ResolveHeld(
            OrderRepository orders, Places places, ProviderRepository providers, GiveBack giveBack, Tell tell, Book book, InstantSource clock) {
        this.orders = orders;
        this.places = places;
        this.providers = providers;
        this.giveBack = giveBack;
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    /** He found it at the provider under this id; refused as {@code id-taken} if another order has it. */
    public void itIsThere(String orderId, int version, String providerOrderId) {
        var order = held(orderId, version);
        var id = providerOrderId.strip();
        if (order.held() != Held.SUBMISSION_UNKNOWN) {
            throw new Refused("not-held", orderId);
        }
        if (id.isEmpty() || id.length() > 60) {
            throw new Refused("id-bad", id);
        }
        orders.atProvider(String.valueOf(order.provider()), id).ifPresent(other -> {
            throw new Refused("id-taken", id, other.orderId());
        });
        order.accepted(id, clock.instant());
        orders.update(order);
        write(order, "seller.itisthere", id);
        tell.text("started:" + orderId, order.customerId(), "order.started", Map.of("order", orderId), order.number(), null);
    }

    /** It is certainly not there, or may be tried now. */
    public void sendAgain(String orderId, int version) {
        var order = held(orderId, version);
        if (order.status() == OrderStatus.SUBMITTING) {
            order.notPlaced(null);
        } else if (order.status() != OrderStatus.PAID) {
            throw new Refused("not-held", orderId);
        }
        if (order.held() == Held.PROVIDER_BALANCE) {
            enough(order);
        }
        order.release();
        order.routeTo(null);
        orders.update(order);
        write(order, "seller.resend", "");
    }

    /** The seller says that there is money with its providers again. */
    private void enough(Order order) {
        places.of(order, Map.of()).stream().filter(p -> p.state() instanceof Place.Unfunded)
                .map(p -> providers.byName(p.provider()).orElseThrow())
                .filter(p -> p.shortSince() != null)
                .forEach(p -> {
                    p.enough();
                    providers.update(p);
                });
    }

    /** All that was paid and not given back yet goes to the wallet; refused as {@code nothing-to-refund}. */
    public void refund(String orderId, int version, String reason) {
        var order = held(orderId, version);
        if (!order.can(OrderEvent.SELLER_REFUND) || order.paid().equals(order.refunded())) {
            throw new Refused("nothing-to-refund", orderId);
        }
        giveBack.everything(order, OrderEvent.SELLER_REFUND, "refund.seller", "seller");
        write(order, "seller.refund", reason);
    }

    /** The odd status was looked at; the order goes on being watched. */
    public void keepWatching(String orderId, int version) {
        var order = held(orderId, version);
        if (order.held() != Held.ODD_STATUS) {
            throw new Refused("not-held", orderId);
        }
        order.accept();
        orders.update(order);
        write(order, "seller.watch", "");
    }

    private Order held(String orderId, int version) {
        var order = orders.byOrderId(orderId).orElseThrow(() -> new Refused("order-unknown", orderId));
        if (order.held() == null) {
            throw new Refused("not-held", orderId);
        }
        // every poll writes an order that is being watched: there the version tells nothing
        if (order.held() != Held.ODD_STATUS && order.version() != version) {
            throw new Refused("stale", orderId);
        }
        return order;
    }

    private void write(Order order, String what, String reason) {
        book.write(Entry.of("seller", what).order(order.number()).customer(order.customerId())
                .with("reason", reason.isBlank() ? null : reason));
    }
}
