package org.relaydesk.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link Mark} as it is kept; at most one of a kind on a picture. */
@Entity
@Table(name = "picture_mark")
public class PictureMark {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "reading_id")
    private long readingId;

    @Enumerated(EnumType.STRING)
    private Mark.Kind kind;

    private String text;

    @Column(name = "at_x")
    private int atX;

    @Column(name = "at_y")
    private int atY;

    private int wide;
    private int tall;

    @Column(name = "by_hand")
    private boolean byHand;

    protected PictureMark() {}

    PictureMark(long readingId, Mark mark, boolean byHand) {
        this.readingId = readingId;
        this.kind = mark.kind();
        this.text = mark.value();
        this.atX = mark.box().x();
        this.atY = mark.box().y();
        this.wide = mark.box().width();
        this.tall = mark.box().height();
        this.byHand = byHand;
    }

    void correct(String value) {
        text = value;
        byHand = true;
    }

    public Mark mark() {
        return new Mark(kind, text, new Box(atX, atY, wide, tall));
    }

    public long id() {
        return id;
    }

    public long readingId() {
        return readingId;
    }

    /** Whether the seller wrote it. */
    public boolean byHand() {
        return byHand;
    }
}
