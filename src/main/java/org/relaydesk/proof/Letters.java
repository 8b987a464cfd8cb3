package org.relaydesk.proof;

import java.util.Locale;

/** Words as they are compared: what reads letters loses spaces and dots. */
final class Letters {
    private Letters() {}

    /** Without capitals, spaces and signs. */
    static String bare(String text) {
        var bare = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints()
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
