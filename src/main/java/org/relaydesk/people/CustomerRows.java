package org.relaydesk.people;

/** Everything that is kept of a customer, whatever it is. Inside the transaction under way. */
public interface CustomerRows {
    /**
     * Makes all of one customer's the other's: identities, orders, payments, claims, messages. Transfers stay as they
     * were booked, and so do paid payment requests, whose transfers name the wallet that was paid.
     *
     * @return how many rows
     */
    int move(long from, long to);
}
