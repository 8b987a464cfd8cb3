package org.relaydesk.proof;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: what reads letters loses spaces and dots. */
final class Letters {
    private Letters() {}

    /**
     * Small letters, with Devanagari spelled one way: a dot below and a moon with a dot are written or left out as one likes,
     * and its digits are ours.
     */
    static String plain(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).codePoints()
                .filter(c -> c != '\u093c' && c != '\u200c' && c != '\u200d')
                .map(c -> c == '\u0901' ? '\u0902' : c >= '\u0966' && c <= '\u096f' ? c - '\u0966' + '0' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** {@link #plain} without spaces and signs. */
    static String bare(String text) {
        var bare = new StringBuilder();
        plain(text).codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** O for 0, and I, l and | for 1: to be used only where what comes out is checked for its shape. */
    static String digits(String text) {
        return text.replace('O', '0').replace('o', '0').replace('I', '1').replace('l', '1').replace('|', '1');
    }
}
