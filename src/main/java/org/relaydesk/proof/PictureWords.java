package org.relaydesk.proof;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The lines that were read on a picture with their places: a cropped picture is known by them. */
@Entity
@Table(name = "picture_words")
public class PictureWords {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 90;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "reading_id")
    private long readingId;

    private String lines;

    protected PictureWords() {}

    PictureWords(long readingId, List<TextLine> lines) {
        this.readingId = readingId;
        this.lines = text(lines);
    }

    /** One line each: its box and what it says. */
    private static String text(List<TextLine> lines) {
        var text = new StringBuilder();
        for (var line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            var box = line.box();
            var words = line.text().replace('\n', ' ');
            text.append(box.x()).append(' ').append(box.y()).append(' ').append(box.width()).append(' ').append(box.height()).append(' ')
                    .append(words, 0, Math.min(LONGEST_LINE, words.length())).append('\n');
        }
        return text.toString();
    }

    void become(List<TextLine> read) {
        lines = text(read);
    }

    List<TextLine> lines() {
        var all = new ArrayList<TextLine>();
        for (var line : lines.split("\n", -1)) {
            var parts = line.split(" ", 5);
            if (parts.length == 5) {
                all.add(new TextLine(parts[4], new Box(
                        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))));
            }
        }
        return all;
    }

    public long id() {
        return id;
    }

    public long readingId() {
        return readingId;
    }
}
