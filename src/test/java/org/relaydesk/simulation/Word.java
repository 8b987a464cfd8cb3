package org.relaydesk.simulation;

import org.jspecify.annotations.Nullable;

import org.relaydesk.relay.StatusAnswer;

/**
 * What a panel says of an order, and what it means by it. The program sees the texts alone, the model the meaning.
 *
 * @param remains as written; null where left out
 * @param units not delivered, by the panel's own reckoning; -1 where what is written can't be read for sure
 */
record Word(Meaning meaning, String status, @Nullable String remains, long units) {
    /** What the words stand for. ODD are words that no rule may act on. */
    enum Meaning { UNDER_WAY, COMPLETED, PARTIAL, ALL_BACK, FAILED, ODD, ERROR }

    static Word of(Meaning meaning, String status) {
        return new Word(meaning, status, null, -1);
    }

    /** The same, with units left over. */
    Word left(long left) {
        return new Word(meaning, status, Long.toString(left), left);
    }

    /** The same, with remains that nobody can read, or that can't be. */
    Word leftOddly(@Nullable String written) {
        return new Word(meaning, status, written, -1);
    }

    StatusAnswer.Entry entry() {
        return meaning == Meaning.ERROR
                ? new StatusAnswer.OrderError(status)
                : new StatusAnswer.Report(status, remains, "1200", "0.27", "USD", "{\"status\":\"" + status + "\"}");
    }
}
