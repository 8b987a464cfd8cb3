package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.Tell;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;

/**
 * Ends an order: gives back to the wallet what is due, earns the rest, and tells the customer, all in one transaction.
 * What had been earned already comes back from sales.
 */
public final class GiveBack {
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final int LOOK_BACK_DAYS = 7;
    private static final int LONGEST_LOOK_BACK_DAYS = 30;

    private final OrderRepository orders;
    private final ServiceRepository services;
    private final Ledger ledger;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public GiveBack(
            OrderRepository orders, ServiceRepository services, Ledger ledger, Tell tell, Book book, InstantSource clock) {
        this.orders = orders;
        this.services = services;
        this.ledger = ledger;
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    /** Ends the order by giving all back that was paid and not given back yet; {@code phrase} tells the customer. */
    public void everything(Order order, OrderEvent event, String phrase, String who) {
        end(order, event, order.paid().minus(order.refunded()), order.quantity(), phrase, who);
    }

    /**
     * Ends the order.
     *
     * @param give to the wallet now; may be zero
     * @param remains the units that it is for
     */
    public void end(Order order, OrderEvent event, Paise give, long remains, String phrase, String who) {
        var now = clock.instant();
        order.end(event, now);
        order.release();
        // what the seller has ended is no longer the provider's to judge
        order.pollNext(event == OrderEvent.SELLER_REFUND ? null : nextLook(order, now));
        if (give.isPositive()) {
            refund(order, give, remains, phrase, who);
        }
        earn(order);
        orders.update(order);
        if (give.isZero() && event == OrderEvent.COMPLETE) {
            tell.text("completed:" + order.orderId(), order.customerId(), "order.completed",
                    Map.of("order", order.orderId()), order.number(), null);
        }
    }

    /** An order that has ended, and of which more is due now than was given. */
    public void more(Order order, Paise give, long remains, String phrase, String who) {
        refund(order, give, remains, phrase, who);
        orders.update(order);
    }

    private void refund(Order order, Paise give, long remains, String phrase, String who) {
        var account = Account.order(order.orderId());
        var wallet = Account.wallet(order.customerId());
        var fromOrder = give.min(order.open());
        var fromSales = give.minus(fromOrder);
        var key = "refund:" + order.orderId() + ":" + (order.refunds() + 1);
        var before = order.refunded();
        if (fromOrder.isPositive()) {
            ledger.post(new Posting(
                    key, account, wallet, fromOrder, order.number(), order.customerId(), "refund", who));
        }
        if (fromSales.isPositive()) {
            var salesKey = fromOrder.isPositive() ? key + ":sales" : key;
            ledger.post(new Posting(
                    salesKey, Account.SALES, wallet, fromSales, order.number(), order.customerId(), "refund", who));
        }
        order.refund(give, fromSales);
        book.write(Entry.of(who, "refund.given").order(order.number()).customer(order.customerId())
                .with("amount", give).with("paid", order.paid()).with("remains", remains)
                .with("quantity", order.quantity()).with("before", before).with("key", key)
                .with("status", order.providerStatus()).with("policy", order.policyVersion()));
        var values = new LinkedHashMap<String, Object>();
        values.put("order", order.orderId());
        values.put("amount", give);
        values.put("balance", ledger.balance(wallet));
        values.put("remains", remains);
        values.put("quantity", order.quantity());
        tell.text(key, order.customerId(), phrase, values, order.number(), key);
    }

    private void earn(Order order) {
        var kept = order.open();
        if (kept.isPositive()) {
            ledger.post(new Posting(
                    "earned:" + order.orderId(), Account.order(order.orderId()), Account.SALES, kept,
                    order.number(), order.customerId(), "earned", "poller"));
            order.earn(kept);
        }
    }

    /** Panels take orders back after their last word: asked once a day for a week, or while refill cover lasts. */
    @Nullable Instant nextLook(Order order, Instant now) {
        return nextLook(order.providerOrderId(), order.serviceNumber(), order.finishedAt(), now);
    }

    @Nullable Instant nextLook(@Nullable String providerOrderId, int service, @Nullable Instant finishedAt, Instant now) {
        int cover = services.byNumber(service).map(s -> s.refillDays()).orElse(0);
        int days = Math.clamp(cover, LOOK_BACK_DAYS, LONGEST_LOOK_BACK_DAYS);
        var ended = finishedAt == null ? now : finishedAt;
        var next = now.plus(ONE_DAY);
        return providerOrderId == null || next.isAfter(ended.plus(Duration.ofDays(days))) ? null : next;
    }
}
