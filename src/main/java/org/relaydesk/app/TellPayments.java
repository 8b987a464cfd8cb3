package org.relaydesk.app;

import java.util.Map;

import org.relaydesk.customer.Tell;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.payment.PaymentNews;
import org.relaydesk.payment.PaymentRequest;

/** Tells customers on WhatsApp that their payments have arrived. */
final class TellPayments implements PaymentNews {
    private final Tell tell;

    TellPayments(Tell tell) {
        this.tell = tell;
    }

    @Override
    public void paid(Order order, Paise amount) {
        tell.text(order.payKey("paid"), order.customerId(), "paid.upi",
                Map.of("order", order.orderId(), "amount", amount), order.number(), order.payKey("pay"));
    }

    @Override
    public void toppedUp(PaymentRequest request, Paise balance, String transferKey) {
        tell.text(transferKey, request.customerId(), "topup.paid",
                Map.of("amount", request.amount(), "balance", balance), null, transferKey);
    }
}
