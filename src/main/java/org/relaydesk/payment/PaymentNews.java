package org.relaydesk.payment;

import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;

/** Tells a customer that a payment has arrived; called inside the transaction that books it. */
public interface PaymentNews {
    void paid(Order order, Paise amount);

    /**
     * His wallet was topped up.
     *
     * @param balance what it holds now
     * @param transferKey of the transfer into it
     */
    void toppedUp(PaymentRequest request, Paise balance, String transferKey);
}
