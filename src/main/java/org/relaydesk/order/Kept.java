package org.relaydesk.order;

/** What others wrote, cut to what an order keeps of it. */
public final class Kept {
    private Kept() {}

    public static String note(String note) {
        return cut(note, 1000);
    }

    /** A provider's word for a status. */
    public static String word(String word) {
        return cut(word, 120);
    }

    /** A provider's count or charge. */
    public static String count(String count) {
        return cut(count, 60);
    }

    /** A provider's answer. */
    public static String raw(String answer) {
        return cut(answer, 2000);
    }

    static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
