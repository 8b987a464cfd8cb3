package org.relaydesk.conversation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Customer;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.Phrases;
import org.relaydesk.queue.Outbox;

/** Answers one message of one customer: each answer is queued once, under a key made from the message. */
final class Speaker {
    private final Outbox outbox;
    private final Customer customer;
    private final long messageRow;
    private int answers;

    Speaker(Outbox outbox, Customer customer, long messageRow) {
        this.outbox = outbox;
        this.customer = customer;
        this.messageRow = messageRow;
    }

    String phrase(String key, Map<String, ?> values) {
        return Phrases.say(customer.language(), key, values);
    }

    String phrase(String key) {
        return phrase(key, Map.of());
    }

    void say(String key) {
        say(key, Map.of());
    }

    void say(String key, Map<String, ?> values) {
        sayText(phrase(key, values));
    }

    void sayText(String text) {
        send(new Outbound.Text(text), null);
    }

    void offer(String text, List<Outbound.Choice> choices) {
        send(new Outbound.Buttons(text, choices), null);
    }

    void list(String text, List<Outbound.Choice> choices) {
        send(new Outbound.Menu(text, phrase("menu.opener"), choices), null);
    }

    void send(Outbound content, @Nullable Long orderNumber) {
        answers++;
        outbox.put("reply:" + messageRow + ":" + answers, customer.id(), content, orderNumber, null);
    }
}
