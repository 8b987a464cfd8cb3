package org.relaydesk.demo.sim;

/** A panel's money: hundred-thousandths of a US dollar, since panels charge fractions of a cent. */
final class Usd {
    private static final long ONE = 100_000;

    private Usd() {}

    /** As panels write it: {@code 0.27000}. */
    static String text(long amount) {
        var decimals = Long.toString(ONE + Math.floorMod(amount, ONE)).substring(1);
        return Math.floorDiv(amount, ONE) + "." + decimals;
    }
}
