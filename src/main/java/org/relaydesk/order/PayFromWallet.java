package org.relaydesk.order;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.work.Refused;

/** Pays an order whole from its customer's wallet, at its price. */
public final class PayFromWallet {
    private final OrderRepository orders;
    private final Ledger ledger;
    private final Book book;
    private final InstantSource clock;

    public PayFromWallet(OrderRepository orders, Ledger ledger, Book book, InstantSource clock) {
        this.orders = orders;
        this.ledger = ledger;
        this.book = book;
        this.clock = clock;
    }

    /** Pays what its customer has decided himself to pay so; refused as the other one. */
    public void handle(Order order) {
        handle(order, "customer");
    }

    /**
     * Pays it.
     *
     * @param who decided so: {@code customer}, or {@code seller} for him
     * @throws Refused {@code wallet-short} if the wallet does not cover the price
     */
    public void handle(Order order, String who) {
        var wallet = Account.wallet(order.customerId());
        if (ledger.balance(wallet).compareTo(order.price()) < 0) {
            throw new Refused("wallet-short", order.orderId());
        }
        ledger.post(new Posting(
                "wallet:" + order.orderId(), wallet, Account.order(order.orderId()), order.price(),
                order.number(), order.customerId(), "paid", who));
        order.pay(order.price(), clock.instant(), false);
        orders.update(order);
        book.write(Entry.of(who, "payment.wallet").order(order.number()).customer(order.customerId())
                .with("amount", order.price()));
    }
}
