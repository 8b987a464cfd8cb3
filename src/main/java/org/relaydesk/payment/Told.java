package org.relaydesk.payment;

import java.util.Locale;

/**
 * Who told of a credit, and in which words: kept as evidence.
 *
 * @param sender the SMS header, the mail's From address or the statement's file name
 * @param trust why it is believed
 * @param words the bank's own
 */
public record Told(Source source, String sender, Trust trust, String words) {
    private static final int LONGEST_SENDER = 200;
    /** No bank writes longer; what lies beyond is neither read nor kept. */
    private static final int LONGEST_WORDS = 4_000;

    public Told {
        sender = sender.substring(0, Math.min(sender.length(), LONGEST_SENDER));
        words = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }

    /** The way that it came. */
    public enum Source {
        SMS, MAIL, STATEMENT;

        /** As it stands in the store and in keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What vouches for it. */
    public enum Trust {
        /** A registered SMS header, from the seller's own phone by its token. */
        HEADER,
        /** The receiving mail server found the domain's DKIM signature good. */
        DKIM,
        /** The receiving mail server found the mail in line with the domain's DMARC policy. */
        DMARC,
        /** The seller imported the file himself. */
        FILE
    }
}
