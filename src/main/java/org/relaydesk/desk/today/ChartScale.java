package org.relaydesk.desk.today;

import java.util.List;

import org.relaydesk.money.Rupees;

/** The chart's scale: four round steps, in rupees, that reach above the highest bar. */
record ChartScale(long step) {
    static final int STEPS = 4;
    private static final List<Integer> ROUND = List.of(10, 15, 20, 25, 30, 40, 50, 60, 80, 100);

    static ChartScale of(long highestPaise) {
        long rupees = Math.max(1, Math.ceilDiv(highestPaise, 100));
        long wanted = Math.ceilDiv(rupees, STEPS);
        long unit = 1;
        while (unit * 100 < wanted * 10) {
            unit *= 10;
        }
        for (int round : ROUND) {
            if (round * unit >= wanted * 10) {
                return new ChartScale(Math.max(1, round * unit / 10));
            }
        }
        return new ChartScale(unit * 10);
    }

    long topPaise() {
        return step * STEPS * 100;
    }

    /** {@code ₹9k}, {@code ₹1.5L}, {@code ₹250}. */
    String label(int index) {
        long rupees = step * index;
        if (rupees >= 100_000) {
            return "₹" + tenths(rupees, 100_000) + "L";
        }
        return rupees >= 1000 ? "₹" + tenths(rupees, 1000) + "k" : "₹" + Rupees.count(rupees);
    }

    private static String tenths(long rupees, long unit) {
        long tenths = rupees * 10 / unit;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }
}
