package org.relaydesk.adapter.vision;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.relaydesk.proof.Box;
import org.relaydesk.proof.TextLine;

/**
 * Parts of lines in which both scripts stand, cut out and written below each other on white: what is Latin among Hindi words
 * is read once more without them. In the child only.
 */
final class Sheet {
    static final int MARGIN = 30;
    private static final int ROW = Strip.HEIGHT + 30;

    private record Part(Strip strip, int from, int to) {}

    private final List<Part> parts = new ArrayList<>();

    /** @return its number */
    int add(Strip strip, int from, int to) {
        parts.add(new Part(strip, from, to));
        return parts.size() - 1;
    }

    /** What each part says by its number; empty where nothing could be read. */
    List<LineReader.Read> read(LineReader reader) throws IOException {
        if (parts.isEmpty()) {
            return List.of();
        }
        int width = parts.stream().mapToInt(p -> p.to() - p.from()).max().orElse(0) + 2 * MARGIN;
        var image = new BufferedImage(width, MARGIN + parts.size() * ROW, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            part.strip().draw(image, part.from(), part.to(), MARGIN + i * ROW);
        }
        var lines = reader.read(image);
        return IntStream.range(0, parts.size()).mapToObj(i -> row(lines, i)).toList();
    }

    private LineReader.Read row(List<LineReader.Read> lines, int row) {
        int middle = MARGIN + row * ROW + Strip.HEIGHT / 2;
        var found = lines.stream()
                .filter(l -> Math.abs(l.line().box().middle() - middle) < ROW / 2)
                .sorted(Comparator.comparingInt(l -> l.line().box().x()))
                .toList();
        var text = found.stream().map(l -> l.line().text()).collect(Collectors.joining(" "));
        var part = parts.get(row);
        var signed = RupeeSign.signed(part.strip(), part.from(), part.to(), text);
        return new LineReader.Read(new TextLine(signed, Box.NOWHERE), found.isEmpty() || found.stream().anyMatch(LineReader.Read::doubtful));
    }
}
