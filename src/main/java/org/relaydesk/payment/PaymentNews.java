package org.relaydesk.payment;

import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;

/** Tells a customer that a payment has arrived; called inside the transaction that books it. */
public interface PaymentNews {
    void paid(Order order, Paise amount);
}
