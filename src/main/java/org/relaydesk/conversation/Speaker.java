package org.relaydesk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Customer;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.OwnWords;
import org.relaydesk.message.Phrases;
import org.relaydesk.queue.Outbox;

/** Answers one message of one customer: each answer is queued once, under a key made from the message. */
final class Speaker {
    private final Outbox outbox;
    private final OwnWords own;
    private final Customer customer;
    private final DialogueState state;
    private final long messageRow;
    private final Instant now;
    private final boolean silent;
    private int answers;

    Speaker(Outbox outbox, OwnWords own, Customer customer, DialogueState state, long messageRow, Instant now) {
        this(outbox, own, customer, state, messageRow, now, false);
    }

    private Speaker(
            Outbox outbox, OwnWords own, Customer customer, DialogueState state, long messageRow, Instant now, boolean silent) {
        this.outbox = outbox;
        this.own = own;
        this.customer = customer;
        this.state = state;
        this.messageRow = messageRow;
        this.now = now;
        this.silent = silent;
    }

    /** One who finds the same words, and says none of them. */
    Speaker hushed() {
        return new Speaker(outbox, own, customer, state, messageRow, now, true);
    }

    String phrase(String key, Map<String, ?> values) {
        return Phrases.say(own, customer.language(), key, values);
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

    /** The answer to a question; the same one asked again within some seconds was answered by it already. */
    void answer(String text) {
        var mark = text.length() + " " + Integer.toHexString(text.hashCode());
        if (!state.isAnsweredAlike(mark, now)) {
            state.answers(mark, now);
            sayText(text);
        }
    }

    void offer(String text, List<Outbound.Choice> choices) {
        send(new Outbound.Buttons(text, choices), null);
    }

    void list(String text, List<Outbound.Choice> choices) {
        send(new Outbound.Menu(text, phrase("menu.opener"), choices), null);
    }

    void send(Outbound content, @Nullable Long orderNumber) {
        if (silent) {
            return;
        }
        answers++;
        outbox.put("reply:" + messageRow + ":" + answers, customer.id(), content, orderNumber, null);
    }
}
