package org.relaydesk.conversation;

/** Shortens what is shown back to a customer. */
final class Shown {
    private Shown() {}

    /** Never cuts a character of two halves apart, such as an emoji. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
