package org.relaydesk.query;

import java.util.List;

import org.relaydesk.money.Paise;

/** How many of the amounts by which payments are known are in use. Called on a reader's thread. */
public interface AmountQueries {
    /** The amounts around a price. */
    Capacity around(Paise price);

    /** The prices whose amounts are the most in use now, the fullest first. */
    List<Capacity> fullest(int most);

    /**
     * The amounts around a price, from 99 paise below to 99 paise above.
     *
     * @param inUse asked for now, or in their quarantine
     * @param inAll 198, fewer below a rupee
     */
    record Capacity(Paise price, int inUse, int inAll) {
        /** Whether the next customer will have to be sent away. */
        public boolean isFull() {
            return inUse >= inAll;
        }
    }
}
