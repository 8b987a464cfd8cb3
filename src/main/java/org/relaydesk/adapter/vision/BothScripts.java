package org.relaydesk.adapter.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.relaydesk.adapter.vision.HindiReader.Word;
import org.relaydesk.proof.TextLine;

/**
 * Finds lines of text in Latin letters and in Devanagari. A line of Hindi looks doubtful to the reader of Latin; where a
 * doubtful one turns out to be Hindi, every line is looked at for Hindi words, and what stands between those is read alone.
 * A picture without Hindi costs a few milliseconds more. In the child only.
 */
final class BothScripts {
    /** A screen has thirty; each takes about ten milliseconds. */
    private static final int MOST_LINES = 120;
    private static final int NONE = -1;

    private final LineReader latin;
    private final HindiReader hindi;
    /** This machine may have a library for the one and none for the other. */
    private boolean canHindi = true;

    BothScripts(LineReader latin, HindiReader hindi) {
        this.latin = latin;
        this.hindi = hindi;
    }

    List<TextLine> lines(BufferedImage image) throws IOException {
        var read = latin.read(image);
        var figures = read.stream().map(l -> figure(image, l)).toList();
        var lines = canHindi ? withHindi(image, figures) : plain(figures);
        return lines.stream().filter(l -> !l.text().isBlank()).toList();
    }

    /** A figure with the rupee sign that stands before it. */
    private static LineReader.Read figure(BufferedImage image, LineReader.Read read) {
        var line = read.line();
        var strip = Strip.of(image, line.box());
        return new LineReader.Read(new TextLine(RupeeSign.signed(strip, 0, strip.width(), line.text()), line.box()), read.doubtful());
    }

    private static List<TextLine> plain(List<LineReader.Read> read) {
        return read.stream().map(LineReader.Read::line).toList();
    }

    private List<TextLine> withHindi(BufferedImage image, List<LineReader.Read> read) throws IOException {
        var looked = new HashMap<Integer, Looked>();
        try {
            if (look(image, read, true, looked)) {
                look(image, read, false, looked);
            }
        } catch (LinkageError e) {
            canHindi = false;
        }
        return join(read, looked);
    }

    /** A line with the words that were found in it. */
    private record Looked(Strip strip, List<Word> words) {
        boolean hindi() {
            return words.stream().anyMatch(Word::hindi);
        }

        boolean perhapsHindi() {
            return words.stream().anyMatch(Word::perhapsHindi);
        }
    }

    /** Whether one is Hindi. */
    private boolean look(BufferedImage image, List<LineReader.Read> read, boolean doubtful, Map<Integer, Looked> looked) throws IOException {
        boolean any = false;
        for (int i = 0; i < Math.min(read.size(), MOST_LINES); i++) {
            if (read.get(i).doubtful() == doubtful) {
                var strip = Strip.of(image, read.get(i).line().box());
                var line = new Looked(strip, hindi.words(strip));
                looked.put(i, line);
                any |= line.hindi();
            }
        }
        return any;
    }

    private List<TextLine> join(List<LineReader.Read> read, Map<Integer, Looked> looked) throws IOException {
        var sheet = new Sheet();
        var mixed = new HashMap<Integer, List<Part>>();
        boolean page = looked.values().stream().anyMatch(Looked::hindi);
        looked.forEach((i, line) -> {
            if (line.hindi() || (page && line.perhapsHindi())) {
                mixed.put(i, parts(line, sheet));
            }
        });
        var between = sheet.read(latin);
        var lines = new ArrayList<TextLine>();
        for (int i = 0; i < read.size(); i++) {
            var line = read.get(i).line();
            var parts = mixed.get(i);
            lines.add(parts == null ? line : new TextLine(text(parts, between), line.box()));
        }
        return lines;
    }

    /**
     * A word of Hindi, or the number of a part on the sheet.
     *
     * @param hindi of a part on the sheet: what it says if that can't be read there for sure
     */
    private record Part(String hindi, int number) {}

    private static List<Part> parts(Looked line, Sheet sheet) {
        var parts = new ArrayList<Part>();
        var words = line.words();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int to = i + 1 < words.size() ? (word.to() + words.get(i + 1).from()) / 2 : line.strip().width();
            if (word.hindi()) {
                parts.add(new Part(word.text(), NONE));
            } else if (word.perhapsHindi()) {
                parts.add(new Part(word.text(), sheet.add(line.strip(), from, to)));
            } else if (i + 1 == words.size() || words.get(i + 1).perhapsHindi()) {
                parts.add(new Part("", sheet.add(line.strip(), from, to)));
            } else {
                // the next word belongs to the same part
                to = from;
            }
            from = to;
        }
        return parts;
    }

    private static String text(List<Part> parts, List<LineReader.Read> between) {
        var text = new StringBuilder();
        for (var part : parts) {
            var latin = part.number() == NONE ? null : between.get(part.number());
            var piece = latin == null || hindiIsBetter(part.hindi(), latin) ? part.hindi() : latin.line().text();
            text.append(text.isEmpty() || piece.isEmpty() ? "" : " ").append(piece);
        }
        return text.toString();
    }

    /** Of a word that may be either: the letters of the one are few doubtful signs to the reader of the other. */
    private static boolean hindiIsBetter(String hindi, LineReader.Read latin) {
        long letters = latin.line().text().chars().filter(Character::isLetterOrDigit).count();
        return !hindi.isEmpty() && (latin.doubtful() || letters * 3 < hindi.codePoints().filter(Character::isLetter).count() * 2);
    }
}
