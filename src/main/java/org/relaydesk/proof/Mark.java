package org.relaydesk.proof;

/**
 * Something that a picture says, and where.
 *
 * @param value in our own way of writing it, see {@link Kind}
 */
public record Mark(Kind kind, String value, Box box) {
    /**
     * What it is. AMOUNT is in paise, UTR twelve digits, TIME a local time ({@code 2026-11-23T10:42}), STATUS a
     * {@link ProofStatus}, the parties' are UPI ids without capitals or names as they are written.
     */
    public enum Kind { AMOUNT, UTR, TIME, PAYEE_VPA, PAYEE_NAME, PAYER_VPA, PAYER_NAME, STATUS }
}
