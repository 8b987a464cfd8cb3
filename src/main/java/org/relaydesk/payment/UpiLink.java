package org.relaydesk.payment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** The link that UPI apps open and that the QR picture carries (NPCI's UPI linking specification). */
public final class UpiLink {
    private UpiLink() {}

    /**
     * Builds it.
     *
     * @param vpa the seller's UPI id
     * @param name the payee's name as the app shows it
     * @param order the order's public id, as note and reference
     */
    public static String of(String vpa, String name, Paise amount, String order) {
        return "upi://pay?pa=" + encode(vpa) + "&pn=" + encode(name) + "&am=" + Rupees.plain(amount)
                + "&cu=INR&tn=" + encode(order) + "&tr=" + encode(order);
    }

    private static String encode(String value) {
        // UPI apps take %20 for a blank, and the at-sign as it is
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
    }
}
