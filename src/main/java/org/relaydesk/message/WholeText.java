package org.relaydesk.message;

/** Text from outside as every store, file and gateway takes it. Pure. */
public final class WholeText {
    private static final char INSTEAD = '\uFFFD';

    private WholeText() {}

    /**
     * Without what is no character: half of a pair alone and the character zero become the replacement character. JSON can
     * hold both, UTF-8 and PostgreSQL can't.
     */
    public static String of(String text) {
        int at = firstOdd(text);
        return at < 0 ? text : repaired(text, at);
    }

    /** Its beginning; never cuts a character of two halves apart, such as an emoji. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean apart = Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, apart ? most - 1 : most);
    }

    private static int firstOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static String repaired(String text, int from) {
        var out = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            if (isOdd(text, i)) {
                out.setCharAt(i, INSTEAD);
            }
        }
        return out.toString();
    }

    private static boolean isOdd(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == 0;
    }
}
