package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.Map;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Customer;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.Tell;
import org.relaydesk.mismatch.MismatchRepository;
import org.relaydesk.mismatch.SettledClaims;

/**
 * A customer who called for a person about a payment has the bot back once that is settled, and is told so. Where the seller
 * has taken the conversation himself since, or something else of the customer's is still open, it stays with a person.
 */
public final class BotAfterClaim implements SettledClaims {
    private final CustomerRepository customers;
    private final MismatchRepository mismatches;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public BotAfterClaim(CustomerRepository customers, MismatchRepository mismatches, Tell tell, Book book, InstantSource clock) {
        this.customers = customers;
        this.mismatches = mismatches;
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void settled(long customerId) {
        customers.byId(customerId).ifPresent(customer -> {
            var claim = customer.supportClaim();
            if (claim != null && customer.isSilent(clock.instant()) && mismatches.openOf(customerId).isEmpty()) {
                back(customer, claim);
            }
        });
    }

    private void back(Customer customer, long claim) {
        customer.speakAgain();
        if (!hasWrittenSince(customer)) {
            customer.attended();
        }
        customers.update(customer);
        book.write(Entry.of("bot", "conversation.back").customer(customer.id()).with("mismatch", claim));
        tell.text("back:" + claim, customer.id(), "support.back", Map.of(), null, null);
    }

    /** Whether there are words of his that nobody has seen to: the claim was not all. */
    private static boolean hasWrittenSince(Customer customer) {
        var since = customer.attentionSince();
        var wrote = customer.lastMessageAt();
        return since != null && wrote != null && wrote.isAfter(since);
    }
}
