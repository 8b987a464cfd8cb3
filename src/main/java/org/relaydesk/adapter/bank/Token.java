package org.relaydesk.adapter.bank;

/**
 * A word of a bank's message, or a figure with what belongs to it.
 *
 * @param text of an amount the figure without currency, of an account its mask and digits (empty where the message only
 *     says "your account"), else the word in small letters
 * @param start where it begins in the message
 * @param end where it ends
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        /** Rs.149.37. */
        AMOUNT,
        /** A figure without a currency. */
        FIGURE,
        /** A/c XX1234. */
        ACCOUNT,
        /** Credited, received, deposited, Cr. */
        CREDIT,
        /** A day or a time. */
        WHEN,
        /** Words that stand between a verb and its amount and say nothing. */
        FILLER,
        /** From, by, through: what follows is somebody's name. */
        FROM,
        WORD,
        /** The end of a sentence, or a bracket. */
        STOP
    }

    Token as(Kind other) {
        return new Token(other, text, start, end);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
