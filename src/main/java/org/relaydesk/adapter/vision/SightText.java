package org.relaydesk.adapter.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.relaydesk.proof.Box;
import org.relaydesk.proof.PictureHash;
import org.relaydesk.proof.Sight;
import org.relaydesk.proof.TextLine;

/** What was seen as a frame: {@code seen}, width, height, hashes, a page as PNG in Base64, then five fields a line. */
final class SightText {
    private static final int MOST_LINES = 400;
    private static final int LONGEST_LINE = 500;
    private static final int BEFORE = 5;

    private SightText() {}

    static Frame frame(Sight sight, byte[] page) {
        var fields = new ArrayList<String>(List.of(
                "seen", Integer.toString(sight.width()), Integer.toString(sight.height()),
                sight.hashes().stream().map(PictureHash::toString).collect(Collectors.joining(" ")),
                Base64.getEncoder().encodeToString(page)));
        for (var line : sight.lines().subList(0, Math.min(MOST_LINES, sight.lines().size()))) {
            var box = line.box();
            fields.add(box.x() + " " + box.y() + " " + box.width() + " " + box.height());
            fields.add(line.text().substring(0, Math.min(LONGEST_LINE, line.text().length())));
        }
        return new Frame(fields);
    }

    /** @throws IllegalArgumentException for a frame that is none of these */
    static byte[] page(Frame frame) {
        return Base64.getDecoder().decode(frame.field(4));
    }

    /** @throws IllegalArgumentException for a frame that is none of these */
    static Sight sight(Frame frame) {
        var lines = new ArrayList<TextLine>();
        for (int i = BEFORE; i + 1 < frame.fields().size(); i += 2) {
            var box = Arrays.stream(frame.field(i).split(" ", -1)).mapToInt(Integer::parseInt).toArray();
            if (box.length != 4) {
                throw new IllegalArgumentException("a box of " + box.length + " numbers");
            }
            lines.add(new TextLine(frame.field(i + 1), new Box(box[0], box[1], box[2], box[3])));
        }
        return new Sight(
                Integer.parseInt(frame.field(1)), Integer.parseInt(frame.field(2)), List.copyOf(lines),
                PictureHash.parse(frame.field(3)));
    }
}
