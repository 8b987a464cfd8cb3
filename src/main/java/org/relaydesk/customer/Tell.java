package org.relaydesk.customer;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.Outbound;
import org.relaydesk.message.OwnWords;
import org.relaydesk.message.Phrases;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.queue.Outbox;
import org.relaydesk.queue.Purpose;

/**
 * Tells a customer news in his language; inside the transaction that makes it true. Where he may not be written to
 * freely, a template may stand in for it: one for refunds, with the order and the amount, or one for any news.
 */
public final class Tell {
    private final CustomerRepository customers;
    private final Outbox outbox;
    private final OwnWords own;

    /** @param own the seller's own words */
    public Tell(CustomerRepository customers, Outbox outbox, OwnWords own) {
        this.customers = customers;
        this.outbox = outbox;
        this.own = own;
    }

    /**
     * Queues a text.
     *
     * @param key of the message, unique for ever
     * @param phrase its key in the bundle
     * @param transferKey the transfer that it announces
     */
    public void text(
            String key,
            long customerId,
            String phrase,
            Map<String, ?> values,
            @Nullable Long orderNumber,
            @Nullable String transferKey) {
        var text = new Outbound.Text(Phrases.say(own, language(customerId), phrase, values));
        var order = values.get("order");
        if (phrase.startsWith("refund.") && order != null && values.get("amount") instanceof Paise amount) {
            outbox.put(
                    key, customerId, text, orderNumber, transferKey, Purpose.REFUND,
                    List.of(order.toString(), Rupees.text(amount)));
        } else {
            outbox.put(key, customerId, text, orderNumber, transferKey, Purpose.NOTICE, List.of());
        }
    }

    /** Queues a text of two phrases, one below the other: what it is about, and a second one without figures. */
    public void about(
            String key, long customerId, String phrase, Map<String, ?> values, String then, @Nullable Long orderNumber) {
        var language = language(customerId);
        var text = new Outbound.Text(Phrases.say(own, language, phrase, values) + "\n" + Phrases.say(own, language, then, Map.of()));
        outbox.put(key, customerId, text, orderNumber, null, Purpose.NOTICE, List.of());
    }

    private String language(long customerId) {
        return customers.language(customerId).orElseThrow();
    }
}
