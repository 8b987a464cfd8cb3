package org.relaydesk.conversation;

import java.time.Duration;
import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Customer;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.work.Refused;

/**
 * From the bot to a person and back: while a person has a conversation, the bot answers nothing in it by itself. News of
 * money are told all the same, and payment claims are taken. Runs inside a transaction.
 */
public final class HandOver {
    /** After so long the bot answers again by itself. */
    public static final Duration SILENCE = Duration.ofHours(12);

    private final CustomerRepository customers;
    private final Book book;
    private final InstantSource clock;

    public HandOver(CustomerRepository customers, Book book, InstantSource clock) {
        this.customers = customers;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A person has the conversation for the next {@link #SILENCE}, from now on.
     *
     * @param who wishes it: {@code customer} or {@code seller}
     * @throws Refused {@code customer-unknown}
     */
    public void take(long customerId, String who) {
        var customer = known(customerId);
        take(customer, who);
        customers.update(customer);
    }

    /** The same for a customer who is updated by the caller. */
    void take(Customer customer, String who) {
        var now = clock.instant();
        if (!customer.isSilent(now)) {
            book.write(Entry.of(who, "conversation.taken").customer(customer.id()));
        }
        customer.silence(now.plus(SILENCE));
        customer.calledAbout(null);
    }

    /**
     * The bot answers again, and the conversation needs nobody.
     *
     * @param who wishes it
     * @throws Refused {@code customer-unknown}
     */
    public void handBack(long customerId, String who) {
        var customer = known(customerId);
        if (customer.isSilent(clock.instant())) {
            book.write(Entry.of(who, "conversation.back").customer(customerId));
        }
        customer.speakAgain();
        customer.attended();
        customers.update(customer);
    }

    /** The seller has answered: the conversation needs him no longer, whoever has it. */
    public void answered(long customerId) {
        var customer = known(customerId);
        customer.attended();
        customers.update(customer);
    }

    /** Whether a person has the conversation now. */
    public boolean isSilent(long customerId) {
        return known(customerId).isSilent(clock.instant());
    }

    private Customer known(long customerId) {
        return customers.byId(customerId).orElseThrow(() -> new Refused("customer-unknown", Long.toString(customerId)));
    }
}
