package org.relaydesk.statement;

/**
 * What a line of a statement is about, as far as the bank's own words tell. What counts as a customer's payment is only
 * {@link #PAYMENT}; what may be one waits for the seller; the rest never is.
 */
public enum Sort {
    /** A transfer by UPI, IMPS, NEFT or RTGS. */
    PAYMENT(Standing.NEW),
    /** A transfer whose words speak of a refund or a reversal: a payer's remark may do so too. */
    PERHAPS_RETURNED(Standing.UNCLEAR),
    /** A transfer with several numbers, none of which is surely its reference. */
    REFERENCE_UNCLEAR(Standing.UNCLEAR),
    CASH(Standing.UNCLEAR),
    CHEQUE(Standing.UNCLEAR),
    /** From the seller himself. */
    OWN(Standing.UNCLEAR),
    /** Its words name no way that customers pay by. */
    UNKNOWN(Standing.UNCLEAR),
    INTEREST(Standing.NOT_A_PAYMENT),
    /** Money that comes back: a payment of the seller's that failed, a refund of a shop. */
    RETURNED(Standing.NOT_A_PAYMENT),
    /** Money that goes out. */
    DEBIT(Standing.NOT_A_PAYMENT);

    private final Standing standing;

    Sort(Standing standing) {
        this.standing = standing;
    }

    /** What it is by its words alone, before the book is asked. */
    public Standing standing() {
        return standing;
    }
}
