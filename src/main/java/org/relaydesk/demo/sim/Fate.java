package org.relaydesk.demo.sim;

/**
 * What becomes of an order at a panel, told bit by bit: each question for its status goes one step on.
 *
 * @param lastWord the panel's last word
 * @param remains units that are never delivered; all of them where below zero
 * @param steps how many questions are answered before the last word
 * @param silent whether the panel never even answers the order
 */
public record Fate(String lastWord, long remains, int steps, boolean silent) {
    public static Fate completed(int steps) {
        return new Fate("Completed", 0, steps, false);
    }

    public static Fate partial(long remains, int steps) {
        return new Fate("Partial", remains, steps, false);
    }

    public static Fate cancelled(int steps) {
        return new Fate("Canceled", -1, steps, false);
    }

    /** The order never arrives, and whoever sent it never hears so. */
    public static Fate noAnswer() {
        return new Fate("", 0, 0, true);
    }

    String word(int step) {
        return step >= steps ? lastWord : step == 0 && steps > 1 ? "Pending" : "In progress";
    }

    long remains(int step, long quantity) {
        long left = remains < 0 ? quantity : Math.min(remains, quantity);
        return step >= steps ? left : quantity - (quantity - left) * step / steps;
    }
}
