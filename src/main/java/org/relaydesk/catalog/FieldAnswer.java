package org.relaydesk.catalog;

import java.util.Locale;

/** What an answer to a question about a field comes to. */
public sealed interface FieldAnswer {
    /** As it goes over the wire; the lines of a list are separated by {@code \n}. */
    record Good(String value) implements FieldAnswer {}

    /** The field may be left out, and is. */
    record LeftOut() implements FieldAnswer {}

    /**
     * No answer to what was asked.
     *
     * @param words what is wrong in it
     * @param low what would be right at least, where the reason has bounds
     * @param high what would be right at most
     */
    record Bad(Reason reason, String words, long low, long high) implements FieldAnswer {}

    /** Why it is no answer. */
    enum Reason {
        NOTHING, TOO_LONG, LINE_TOO_LONG, LINK, USERNAME, HASHTAG, GROUP, COUNTRY, DATE, NUMBER, TOO_FEW, TOO_MANY;

        /** Names a customer's phrase: {@code field.<code>}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
