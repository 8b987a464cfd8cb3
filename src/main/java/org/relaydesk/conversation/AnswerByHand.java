package org.relaydesk.conversation;

import java.time.Duration;
import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.message.Outbound;
import org.relaydesk.queue.Outbox;
import org.relaydesk.thread.Threads;
import org.relaydesk.work.Refused;

/** The seller's own words to a customer: queued once, noted in the book, and the conversation is taken care of. */
public final class AnswerByHand {
    /** Begins the key of every message that a person wrote. */
    public static final String KEY = "hand:";

    private final CustomerRepository customers;
    private final Outbox outbox;
    private final Threads threads;
    private final Book book;
    private final InstantSource clock;

    AnswerByHand(CustomerRepository customers, Outbox outbox, Threads threads, Book book, InstantSource clock) {
        this.customers = customers;
        this.outbox = outbox;
        this.threads = threads;
        this.book = book;
        this.clock = clock;
    }

    /**
     * What is to be sent.
     *
     * @param key made by the caller once for this answer, so that it can't be sent twice
     * @param seen the last of the customer's messages that the seller saw, a row of {@code inbound_message}; 0 for none
     * @param silence how long the bot leaves the conversation to the seller from now on; zero: it goes on answering. A
     *     longer silence that holds already is not made shorter
     */
    public record Answer(String key, long customerId, Outbound content, long seen, Duration silence) {}

    /** Refused as {@code customer-unknown}; the same key twice changes nothing. */
    public void handle(Answer answer) {
        var customer = customers.byId(answer.customerId()).orElseThrow(() -> new Refused("customer-unknown"));
        var key = KEY + answer.key();
        if (!outbox.put(key, customer.id(), answer.content(), null, null)) {
            return;
        }
        threads.seen(customer.id(), answer.seen());
        var until = clock.instant().plus(answer.silence());
        if (answer.silence().isPositive() && !customer.isSilent(until)) {
            customer.silence(until);
        }
        if (answer.silence().isPositive()) {
            // a person has him now, whatever he had called about
            customer.calledAbout(null);
        }
        customer.attended();
        customers.update(customer);
        book.write(Entry.of("seller", "conversation.answered").customer(customer.id())
                .with("silent", answer.silence().isPositive() ? answer.silence().toHours() : null));
    }
}
