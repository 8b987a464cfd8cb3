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
        var language = customers.byId(customerId).orElseThrow().language();
        outbox.put(key, customerId, new Outbound.Text(Phrases.say(language, phrase, values)), orderNumber, transferKey);
    }
}
