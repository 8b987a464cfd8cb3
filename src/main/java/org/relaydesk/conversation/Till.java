package org.relaydesk.conversation;

import java.util.Map;

import org.relaydesk.customer.Customer;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.OwnWords;
import org.relaydesk.message.Phrases;
import org.relaydesk.message.Times;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.PayFromWallet;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.payment.PaymentRequest;
import org.relaydesk.payment.RequestPayment;
import org.relaydesk.payment.UpiLink;
import org.relaydesk.settings.StoreSettings;

/** Places a checked draft and has it paid, in one transaction: the same for the bot and for the seller. */
final class Till {
    private final PlaceOrder placeOrder;
    private final PayFromWallet payFromWallet;
    private final RequestPayment requestPayment;
    private final Ledger ledger;
    private final StoreSettings settings;
    private final OwnWords own;

    /** An order, and what its customer is to be told of it. */
    record Sold(Order order, Outbound message) {}

    Till(
            PlaceOrder placeOrder,
            PayFromWallet payFromWallet,
            RequestPayment requestPayment,
            Ledger ledger,
            StoreSettings settings,
            OwnWords own) {
        this.placeOrder = placeOrder;
        this.payFromWallet = payFromWallet;
        this.requestPayment = requestPayment;
        this.ledger = ledger;
        this.settings = settings;
        this.own = own;
    }

    /** Whether orders are taken at all just now. */
    boolean isOpen() {
        return placeOrder.isOpen();
    }

    Paise wallet(long customerId) {
        return ledger.balance(Account.wallet(customerId));
    }

    /** Whether the price has an amount free that its payment is known by. */
    boolean takesUpi(Paise price) {
        return requestPayment.possible(price);
    }

    /** Whether the customer, by his own wish, may leave one payment more unpaid for now. */
    boolean mayOrder(long customerId) {
        return requestPayment.mayOrder(customerId);
    }

    boolean mayTopUp(long customerId) {
        return requestPayment.mayTopUp(customerId);
    }

    /** Notes for the seller that a customer was sent away because no amount was free. */
    void noneFree(Paise price, long customerId) {
        requestPayment.noneFree(price, customerId);
    }

    int withdrawTopUps(long customerId) {
        return requestPayment.withdrawTopUps(customerId);
    }

    /** @param who places it: {@code customer} or {@code seller} */
    Sold fromWallet(Customer customer, PlaceOrder.Command draft, String who) {
        var order = placeOrder.handle(draft, who);
        payFromWallet.handle(order, who);
        return new Sold(order, new Outbound.Text(phrase(customer, "paid.wallet", Map.of(
                "order", order.orderId(), "amount", order.paid(), "balance", wallet(customer.id())))));
    }

    /** @param who places it; asked before is {@link #takesUpi} */
    Sold byUpi(Customer customer, PlaceOrder.Command draft, String who) {
        var order = placeOrder.handle(draft, who);
        var request = requestPayment.handle(order).orElseThrow();
        var link = UpiLink.of(settings.upiId(), settings.name(), request.amount(), order.orderId());
        return new Sold(order, new Outbound.UpiQr(caption(customer, order.orderId(), request, link), link));
    }

    /** Asks for a payment into the wallet; asked before is {@link #takesUpi}. */
    Outbound topUp(Customer customer, Paise wanted) {
        var request = requestPayment.topUp(customer.id(), wanted).orElseThrow();
        var link = UpiLink.of(settings.upiId(), settings.name(), request.amount(), "TOPUP" + request.id());
        return new Outbound.UpiQr(phrase(customer, "topup.caption", Map.of(
                "amount", request.amount(), "vpa", settings.upiId(), "until", until(request), "link", link)), link);
    }

    private String caption(Customer customer, String order, PaymentRequest request, String link) {
        return phrase(customer, "pay.caption", Map.of(
                "order", order, "amount", request.amount(), "vpa", settings.upiId(), "until", until(request), "link", link));
    }

    private String until(PaymentRequest request) {
        return new Times(settings.zone()).time(request.expiresAt());
    }

    private String phrase(Customer customer, String key, Map<String, ?> values) {
        return Phrases.say(own, customer.language(), key, values);
    }
}
