package org.relaydesk.relay;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.OrderRepository;

/** Lets the orders go that wait because a provider had no money of the seller's left. Runs in a transaction of its own. */
public final class SendWaiting {
    private final OrderRepository orders;
    private final ProviderRepository providers;
    private final Book book;

    public SendWaiting(OrderRepository orders, ProviderRepository providers, Book book) {
        this.orders = orders;
        this.providers = providers;
        this.book = book;
    }

    /**
     * Each was certainly not placed, so that it may be tried again.
     *
     * @param who the seller, or the poller that saw a higher balance
     * @return how many there were
     */
    public int handle(String name, String who) {
        var provider = providers.byName(name).orElseThrow();
        if (provider.shortSince() != null) {
            provider.enough();
            providers.update(provider);
        }
        var waiting = orders.heldForBalance(name);
        for (var order : waiting) {
            order.release();
            orders.update(order);
            book.write(Entry.of(who, "seller.resend").order(order.number()).customer(order.customerId())
                    .with("provider", name));
        }
        return waiting.size();
    }
}
