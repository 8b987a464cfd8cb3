package org.relaydesk.conversation;

/** Digits as Hindi keyboards write them. Pure. */
final class Digits {
    private static final char ZERO = '\u0966';
    private static final char NINE = '\u096F';

    private Digits() {}

    /** The same words with the digits 0 to 9 in the place of Devanagari ones. */
    static String plain(String words) {
        var plain = new StringBuilder(words);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= ZERO && c <= NINE) {
                plain.setCharAt(i, (char) ('0' + c - ZERO));
            }
        }
        return plain.toString();
    }
}
