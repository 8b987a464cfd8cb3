package org.relaydesk.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Whether the words of two pictures are those of one, of which the other may be a part, made larger or smaller, or have
 * something around it. Lines that say the same must stand to each other as on one picture; where both say something, nothing
 * with digits may differ; and one of the lines must be of this payment alone, because receipts of one app share the rest. Pure.
 */
final class SameWords {
    /** What only one payment says: a long number, or a clock time beside a day. Amounts come again. */
    private static final Pattern OWN = Pattern.compile(
            "[0-9]{8,}|[0-9]{1,2}[:.][0-9]{2}.*20[0-9]{2}|20[0-9]{2}.*[0-9]{1,2}[:.][0-9]{2}");
    /** Numbers of people and accounts come back with every payment. */
    private static final Pattern SHARED = Pattern.compile("@|\\+91|(?<![0-9])[6-9][0-9]{9}(?![0-9])|[x*•.]{2,}[0-9]{3,}|%");
    private static final int FEWEST = 3;
    private static final int SHORTEST = 3;

    private SameWords() {}

    private record Line(String bare, String digits, Box box, boolean own) {
        static Line of(TextLine line) {
            var plain = Letters.plain(line.text());
            var bare = Letters.bare(line.text());
            boolean own = OWN.matcher(plain).find() && !SHARED.matcher(plain).find();
            return new Line(bare, bare.replaceAll("[^0-9]", ""), line.box(), own);
        }
    }

    private record Pair(Line one, Line other) {}

    /** Height on one to height on the other, in thousandths and pixels. */
    private record Fit(long scale, long shift) {
        long map(int y) {
            return y * scale / 1000 + shift;
        }

        boolean holds(Pair pair) {
            return Math.abs(map(pair.one().box().middle()) - pair.other().box().middle()) * 2 <= pair.other().box().height();
        }
    }

    static boolean same(List<TextLine> one, List<TextLine> other) {
        var a = lines(one);
        var b = lines(other);
        var pairs = pairs(a, b);
        var fit = fit(pairs);
        if (fit == null) {
            return false;
        }
        var held = pairs.stream().filter(fit::holds).toList();
        return held.stream().map(Pair::one).distinct().count() >= FEWEST
                && held.stream().anyMatch(p -> p.one().own() && p.other().own())
                && !contradicts(a, b, fit);
    }

    private static List<Line> lines(List<TextLine> lines) {
        return lines.stream().map(Line::of).filter(l -> l.bare().length() >= SHORTEST).toList();
    }

    private static List<Pair> pairs(List<Line> a, List<Line> b) {
        var pairs = new ArrayList<Pair>();
        for (var one : a) {
            for (var other : b) {
                if (alike(one, other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    /** The one says the other, or a part of it where it was cut. */
    private static boolean alike(Line one, Line other) {
        return one.bare().equals(other.bare())
                || (Math.min(one.bare().length(), other.bare().length()) >= 5
                        && (one.bare().contains(other.bare()) || other.bare().contains(one.bare())));
    }

    /** What most lines agree on: every two of them say one. */
    private static @Nullable Fit fit(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(p -> pairs.stream().map(q -> between(p, q)))
                .filter(f -> f != null && f.scale() > 250 && f.scale() < 4000)
                .max(Comparator.comparingLong(f -> pairs.stream().filter(f::holds).count()))
                .orElse(null);
    }

    private static @Nullable Fit between(Pair p, Pair q) {
        int dy = q.one().box().middle() - p.one().box().middle();
        int to = q.other().box().middle() - p.other().box().middle();
        // lines that are close to each other say little of the scale
        if (dy < 3 * p.one().box().height() || to <= 0) {
            return null;
        }
        long scale = 1000L * to / dy;
        return new Fit(scale, p.other().box().middle() - p.one().box().middle() * scale / 1000);
    }

    /** At one height both say digits, one line each, and not the same. */
    private static boolean contradicts(List<Line> a, List<Line> b, Fit fit) {
        return a.stream().filter(l -> l.digits().length() >= SHORTEST).anyMatch(one -> {
            var there = b.stream().filter(l -> l.digits().length() >= SHORTEST && fit.holds(new Pair(one, l))).toList();
            return !there.isEmpty() && there.stream().noneMatch(l -> agree(one, l));
        });
    }

    /** Long numbers may be misread in a digit or two; an amount that differs in one is another. */
    private static boolean agree(Line one, Line other) {
        var a = one.digits();
        var b = other.digits();
        if (a.length() != b.length()) {
            return a.length() > b.length() ? cut(a, b) : cut(b, a);
        }
        if (a.equals(b)) {
            return true;
        }
        int wrong = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            wrong += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return a.length() >= 11 && wrong <= 2;
    }

    /** A part, of which the knife may have left a half of the first or last digit. */
    private static boolean cut(String whole, String part) {
        return whole.contains(part)
                || (part.length() > SHORTEST && (whole.contains(part.substring(1)) || whole.contains(part.substring(0, part.length() - 1))));
    }
}
