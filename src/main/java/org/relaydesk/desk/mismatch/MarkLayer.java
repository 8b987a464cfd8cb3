package org.relaydesk.desk.mismatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.Reading;

/** The marks on a picture: a frame around each value that was judged, and a tag at the picture's edge that says why. */
final class MarkLayer extends Pane {
    private static final double GAP = 3;
    /** By how much a tag reaches into the picture. */
    private static final double INTO = 28;

    private final Words words;
    private final Consumer<String> clicked;
    private final List<Shown> shown = new ArrayList<>();
    private int width;
    private int turns;
    private double room;

    private record Shown(Reading.Mark mark, Region frame, @Nullable Label tag) {}

    MarkLayer(Words words, Consumer<String> clicked) {
        this.words = words;
        this.clicked = clicked;
        setPickOnBounds(false);
        setManaged(false);
    }

    /** @param fileWidth of the picture in pixels, in which the marks are told */
    void show(List<Reading.Mark> marks, int fileWidth) {
        shown.clear();
        getChildren().clear();
        width = fileWidth;
        marks.stream().filter(m -> m.width() > 0 && (m.verdict() != null || m.byHand())).forEach(this::add);
        requestLayout();
    }

    private void add(Reading.Mark mark) {
        var tone = mark.verdict() == null ? "mark-plain" : switch (mark.verdict()) {
            case GOOD -> "mark-good";
            case WARN -> "mark-warn";
            case BAD -> "mark-bad";
        };
        var frame = new Region();
        frame.getStyleClass().addAll("mark", tone);
        frame.setId("mark-" + mark.kind());
        Tooltip.install(frame, new Tooltip(words.say("mark.name." + mark.kind())));
        frame.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress()) {
                clicked.accept(mark.kind());
                event.consume();
            }
        });
        Label tag = mark.tag().isEmpty() ? null : Parts.label(tag(mark), "mark-tag", tone);
        getChildren().add(frame);
        if (tag != null) {
            tag.setMouseTransparent(true);
            getChildren().add(tag);
        }
        shown.add(new Shown(mark, frame, tag));
    }

    private String tag(Reading.Mark mark) {
        return words.say("mark." + mark.tag(),
                "amount", mark.figure().matches("\\d{1,17}") ? Rupees.text(Paise.of(Long.parseLong(mark.figure()))) : mark.figure());
    }

    /**
     * Lays them over a picture of this size.
     *
     * @param turned by how many quarters it lies: a tag stays upright
     * @param beside how much room there is at its right
     */
    void over(double pictureWidth, double pictureHeight, int turned, double beside) {
        turns = turned;
        room = beside;
        resizeRelocate(0, 0, pictureWidth, pictureHeight);
        requestLayout();
        layout();
    }

    @Override
    protected void layoutChildren() {
        if (width <= 0) {
            return;
        }
        double scale = getWidth() / width;
        double free = Double.NEGATIVE_INFINITY;
        for (var one : shown) {
            var mark = one.mark();
            double x = mark.x() * scale - GAP;
            double y = mark.y() * scale - GAP;
            double wide = mark.width() * scale + 2 * GAP;
            double tall = mark.height() * scale + 2 * GAP;
            one.frame().resizeRelocate(x, y, wide, tall);
            var tag = one.tag();
            if (tag != null) {
                double tagWidth = tag.prefWidth(-1);
                double tagHeight = tag.prefHeight(-1);
                double left = Math.min(Math.max(getWidth() - INTO, x + wide + 4), getWidth() + room - tagWidth - 4);
                double top = Math.max(y + (tall - tagHeight) / 2, free);
                free = top + tagHeight + 2;
                tag.resizeRelocate(left, top, tagWidth, tagHeight);
                tag.setRotate(-90 * turns);
            }
        }
    }
}
