package org.relaydesk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures of two sides taken in turns, so that what else the machine does falls on both. */
final class Ratio {
    private final String what;
    private final String unit;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();

    Ratio(String what, String unit) {
        this.what = what;
        this.unit = unit;
    }

    void round(double ourFigure, double bareFigure) {
        ours.add(ourFigure);
        bare.add(bareFigure);
        print("  " + what + ", round " + ours.size(), ourFigure, bareFigure, ourFigure / bareFigure);
    }

    /** Prints the median of each side and the median of the rounds' ratios, beside the bound. */
    void print(String bound) {
        var ratios = IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / bare.get(i)).toList();
        print(what, median(ours), median(bare), median(ratios));
        System.out.println("    bound: " + bound);
    }

    private void print(String label, double ourFigure, double bareFigure, double ratio) {
        System.out.printf(
                Locale.ROOT, "%s: ours %.2f %s, bare %.2f %s, ratio %.2f%n",
                label, ourFigure, unit, bareFigure, unit, ratio);
    }

    private static double median(List<Double> figures) {
        var sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
