package org.relaydesk.demo.story;

import java.util.regex.Pattern;

import org.relaydesk.demo.sim.Received;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/**
 * An order as its customer knows it, from the message that he got.
 *
 * @param asked what he was asked to pay, or what was taken from his wallet
 */
record Bill(String order, Paise asked) {
    private static final Pattern ORDER = Pattern.compile(Shop.ORDER_PREFIX + "\\d+");
    private static final Pattern AMOUNT = Pattern.compile("₹[\\d,]+\\.\\d\\d");

    static Bill read(Received message) {
        var order = ORDER.matcher(message.text());
        var amount = AMOUNT.matcher(message.text());
        if (!order.find() || !amount.find()) {
            throw new StoryFailed("The demo's story broke off: no customer could pay by this message: " + message.text());
        }
        return new Bill(order.group(), Rupees.parse(amount.group()).orElseThrow());
    }

    long number() {
        return Long.parseLong(order.substring(Shop.ORDER_PREFIX.length()));
    }
}
