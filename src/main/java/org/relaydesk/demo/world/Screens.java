package org.relaydesk.demo.world;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

import org.relaydesk.demo.sim.PaymentScreen;
import org.relaydesk.money.Paise;

/** The payment screens of the shop's customers. */
public final class Screens {
    private Screens() {}

    /** What a customer's UPI app shows after he paid the shop. */
    public static PaymentScreen of(Person customer, Paise amount, String reference, Instant at) {
        // long enough to look like one, and the same for the same payment
        var app = "T" + Long.toString(Long.parseLong(reference) * 31 + amount.value(), 36).toUpperCase(Locale.ROOT);
        return new PaymentScreen(
                Shop.NAME, Shop.UPI_ID, amount, LocalDateTime.ofInstant(at, Shop.ZONE), reference,
                customer.name().toUpperCase(Locale.ROOT), customer.bankName(), customer.vpa(), app);
    }
}
