package org.relaydesk.payment;

import org.relaydesk.order.Order;

/** Who must know that a credit needs nobody's decision any more; called inside the transaction that settled it. */
public interface SettledCredits {
    /** The exact payment has paid the order by itself: what its customer claimed before is answered. */
    void paid(Order order, BankCredit credit);

    /** The credit has found its place without the order above: by a top-up, or as one that was told twice. */
    void settled(BankCredit credit);
}
