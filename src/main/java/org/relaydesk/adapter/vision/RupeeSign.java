package org.relaydesk.adapter.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for the rupee sign at the beginning of a figure by its shape: two bars from edge to edge in its upper half, a thin leg
 * below. RapidOCR does not know it and reads a letter, nothing at all, or a digit more, which would be another amount. Pure.
 */
final class RupeeSign {
    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9., ]*(?:/-)?");
    /** In hundredths: of the sign's width that is ink in a bar, at most between the bars, and in its foot. */
    private static final int BAR = 78;
    private static final int LESS = 66;
    private static final int FOOT = 55;
    /** Of an amount with its paise; longer numbers have no sign. */
    private static final int MOST_DIGITS = 10;

    private RupeeSign() {}

    /** Columns with ink that hang together, with the rows in which it is. */
    private record Glyph(int from, int to, int top, int bottom) {
        int height() {
            return bottom - top;
        }
    }

    /**
     * What was read of a part of the strip, with the sign before it where it is one: as many digits as stand behind the sign
     * are its own. What is no figure, has no sign, or whose digits touch each other, stays as it was read.
     */
    static String signed(Strip strip, int from, int to, String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        if (!FIGURE.matcher(text).matches() || digits > MOST_DIGITS) {
            return text;
        }
        var ink = new Ink(strip);
        var all = glyphs(ink, from, to);
        if (all.isEmpty() || !isSign(ink, all.getFirst())) {
            return text;
        }
        int tallest = all.stream().skip(1).mapToInt(Glyph::height).max().orElse(0);
        long tall = all.stream().skip(1).filter(g -> g.height() * 10 > tallest * 7).count();
        return tall == digits ? "₹" + text : tall == digits - 1 ? "₹" + text.substring(1).strip() : text;
    }

    private static List<Glyph> glyphs(Ink ink, int from, int to) {
        var glyphs = new ArrayList<Glyph>();
        int start = -1;
        for (int x = from; x <= to; x++) {
            boolean empty = x == to || ink.column(x) == 0;
            if (!empty && start < 0) {
                start = x;
            } else if (empty && start >= 0) {
                if (x - start > 2) {
                    glyphs.add(ink.glyph(start, x));
                }
                start = -1;
            }
        }
        return glyphs.stream().filter(g -> g.height() > 3).toList();
    }

    private static boolean isSign(Ink ink, Glyph g) {
        int width = g.to() - g.from();
        if (g.height() < Strip.HEIGHT / 3 || width * 100 < g.height() * 38 || width > g.height()) {
            return false;
        }
        int bars = 0;
        boolean inBar = false;
        boolean gap = true;
        for (int y = g.top(); y < g.bottom(); y++) {
            int cover = ink.row(y, g.from(), g.to()) * 100 / width;
            int depth = (y - g.top()) * 100 / g.height();
            if (depth >= 92 && cover > FOOT) {
                return false;
            }
            if (cover >= BAR && ink.edges(y, g.from(), g.to()) && !inBar && gap) {
                if (depth > (bars == 0 ? 14 : 50)) {
                    return false;
                }
                bars++;
                inBar = true;
                gap = false;
            } else if (cover < LESS) {
                inBar = false;
                gap = true;
            }
        }
        return bars == 2;
    }

    /** Where the strip is dark, by the threshold that parts its greys best. */
    private static final class Ink {
        private final byte[] grey;
        private final int width;
        private final int height;
        private final int limit;

        Ink(Strip strip) {
            grey = strip.grey();
            width = strip.width();
            height = strip.height();
            int least = 255;
            int most = 0;
            for (var g : grey) {
                least = Math.min(least, g & 255);
                most = Math.max(most, g & 255);
            }
            limit = (least + most) / 2;
        }

        private boolean dark(int x, int y) {
            return (grey[y * width + x] & 255) < limit;
        }

        int column(int x) {
            int ink = 0;
            for (int y = 0; y < height; y++) {
                ink += dark(x, y) ? 1 : 0;
            }
            return ink;
        }

        int row(int y, int from, int to) {
            int ink = 0;
            for (int x = from; x < to; x++) {
                ink += dark(x, y) ? 1 : 0;
            }
            return ink;
        }

        /** Whether the row is dark at both ends: an arc is not. */
        boolean edges(int y, int from, int to) {
            int end = Math.max(1, (to - from) / 9);
            return row(y, from, from + end) > 0 && row(y, to - end, to) > 0;
        }

        Glyph glyph(int from, int to) {
            int top = height;
            int bottom = 0;
            for (int y = 0; y < height; y++) {
                if (row(y, from, to) > 0) {
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
            return new Glyph(from, to, top, bottom);
        }
    }
}
