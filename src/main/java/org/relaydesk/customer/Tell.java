package org.relaydesk.customer;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.Outbound;
import org.relaydesk.message.Phrases;
import org.relaydesk.queue.Outbox;

/** Tells a customer something in his language; inside the transaction that makes it true. */
public final class Tell {
    private final CustomerRepository customers;
    private final Outbox outbox;

    public Tell(CustomerRepository customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
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
        put(key, customerId, Phrases.say(language(customerId), phrase, values), orderNumber, transferKey);
    }

    /** Queues a text of two phrases, one below the other: what it is about, and a second one without figures. */
    public void about(
            String key, long customerId, String phrase, Map<String, ?> values, String then, @Nullable Long orderNumber) {
        var language = language(customerId);
        put(key, customerId, Phrases.say(language, phrase, values) + "\n" + Phrases.say(language, then), orderNumber, null);
    }

    private String language(long customerId) {
        return customers.byId(customerId).orElseThrow().language();
    }

    private void put(String key, long customerId, String text, @Nullable Long orderNumber, @Nullable String transferKey) {
        outbox.put(key, customerId, new Outbound.Text(text), orderNumber, transferKey);
    }
}
