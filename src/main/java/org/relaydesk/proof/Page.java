package org.relaydesk.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lines of a picture in reading order, and who stands beside and below whom. */
final class Page {
    private final List<TextLine> lines;

    Page(List<TextLine> lines) {
        this.lines = lines.stream()
                .map(l -> new TextLine(narrow(l.text()), l.box()))
                .sorted(Comparator.<TextLine>comparingInt(l -> l.box().middle()).thenComparingInt(l -> l.box().x()))
                .toList();
    }

    /** Signs of Chinese width, which the reading of latin text now and then takes for the ones they look like. */
    private static String narrow(String text) {
        return text.chars().map(c -> c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    List<TextLine> lines() {
        return lines;
    }

    /** The lines, and after them each two or three that stand close in one row as if they were one: gaps split a number. */
    List<TextLine> joined() {
        var all = new ArrayList<>(lines);
        for (var line : lines) {
            var row = line;
            for (int i = 0; i < 2; i++) {
                var next = beside(row).filter(n -> !all.contains(n));
                if (next.isEmpty() || next.get().box().x() - row.box().right() > 2 * row.box().height()) {
                    break;
                }
                row = join(row, next.get());
                all.add(row);
            }
        }
        return List.copyOf(all);
    }

    private static TextLine join(TextLine left, TextLine right) {
        var a = left.box();
        var b = right.box();
        int top = Math.min(a.y(), b.y());
        return new TextLine(
                left.text() + " " + right.text(),
                new Box(a.x(), top, b.right() - a.x(), Math.max(a.bottom(), b.bottom()) - top));
    }

    /** What stands next on the right in the same row. */
    Optional<TextLine> beside(TextLine line) {
        var box = line.box();
        return lines.stream()
                .filter(l -> l.box().x() >= box.right() - box.height() / 2 && !l.equals(line) && sameRow(l.box(), box))
                .min(Comparator.comparingInt(l -> l.box().x()));
    }

    private static boolean sameRow(Box a, Box b) {
        return Math.abs(a.middle() - b.middle()) * 2 < Math.max(a.height(), b.height());
    }

    /** The lines next below, nearest first, no further than some heights of it. */
    List<TextLine> below(TextLine line, int heights) {
        var box = line.box();
        return lines.stream()
                .filter(l -> l.box().middle() > box.middle() + Math.min(l.box().height(), box.height()) / 2
                        && l.box().y() - box.bottom() < heights * box.height() && overlaps(l.box(), box))
                .toList();
    }

    /** In one column, or one that begins about at the same place. */
    private static boolean overlaps(Box a, Box b) {
        return a.x() < b.right() + b.height() && b.x() < a.right() + a.height();
    }

    /** The line next above in the same column. */
    Optional<TextLine> above(TextLine line) {
        var box = line.box();
        return lines.stream()
                .filter(l -> l.box().middle() < box.middle() - box.height() / 2
                        && box.y() - l.box().bottom() < 3 * box.height() && overlaps(l.box(), box))
                .max(Comparator.comparingInt(l -> l.box().middle()));
    }
}
