package org.relaydesk.customer;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.Outbound;
import org.relaydesk.message.OwnWords;
import org.relaydesk.message.Phrases;
import org.relaydesk.queue.Outbox;

/** Tells a customer something in his language; inside the transaction that makes it true. */
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
        put(key, customerId, Phrases.say(own, language(customerId), phrase, values), orderNumber, transferKey);
    }

    /** Queues a text of two phrases, one below the other: what it is about, and a second one without figures. */
    public void about(
            String key, long customerId, String phrase, Map<String, ?> values, String then, @Nullable Long orderNumber) {
        var language = language(customerId);
        var text = Phrases.say(own, language, phrase, values) + "\n" + Phrases.say(own, language, then, Map.of());
        put(key, customerId, text, orderNumber, null);
    }

    private String language(long customerId) {
        return customers.byId(customerId).orElseThrow().language();
    }

    private void put(String key, long customerId, String text, @Nullable Long orderNumber, @Nullable String transferKey) {
        outbox.put(key, customerId, new Outbound.Text(text), orderNumber, transferKey);
    }
}
