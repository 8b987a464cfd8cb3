package org.relaydesk.adapter.bank;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail is longer than an SMS: what stands far from the words of the credit is the bank's letterhead, its advice and its
 * advertising, and refuses nothing.
 */
final class MailWords {
    private static final int BEFORE = 240;
    private static final int BEHIND = 320;
    private static final Pattern END = Pattern.compile(
            Remarks.ADVISED + "|\\b(?:(?:warm |best |kind )?regards|sincerely|thank(?:s| you)|thanking you|please (?:do not|note)|for (?:any|more|further)"
                    + "|this is (?:a|an) (?:system|auto)|disclaimer|download|unsubscribe)\\b", Pattern.CASE_INSENSITIVE);

    private MailWords() {}

    /** @return the words around the credit, in their places; where there is none, all */
    static String about(String bank, Optional<CreditClause> clause) {
        if (clause.isEmpty()) {
            return bank;
        }
        int from = Math.max(0, clause.get().start() - BEFORE);
        int to = Math.min(bank.length(), clause.get().end() + BEHIND);
        var m = END.matcher(bank);
        if (m.find(clause.get().end())) {
            to = Math.min(to, m.start());
        }
        return " ".repeat(from) + bank.substring(from, to);
    }
}
