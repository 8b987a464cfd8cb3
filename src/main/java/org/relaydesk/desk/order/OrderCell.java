package org.relaydesk.desk.order;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.OrderQueries.Row;

/** A cell of the orders' table; a row that is not here yet leaves it empty. */
final class OrderCell extends TableCell<Row, Row> {
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final double TRACK = 90;

    private final BiConsumer<OrderCell, Row> fill;

    OrderCell(BiConsumer<OrderCell, Row> fill) {
        this.fill = fill;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setText(null);
        strong(false);
        pseudoClassStateChanged(QUIET, false);
        if (!empty && row != null) {
            fill.accept(this, row);
        }
    }

    void strong(boolean strong) {
        pseudoClassStateChanged(STRONG, strong);
    }

    void quiet(String text) {
        pseudoClassStateChanged(QUIET, true);
        setText(text);
    }

    void badge(Mark mark) {
        setGraphic(new Badge(mark));
    }

    void bar(long delivered, long quantity, String style) {
        if (delivered <= 0) {
            setText(Rupees.count(delivered));
            return;
        }
        var track = new HBox();
        track.getStyleClass().add("bar-track");
        track.setPrefWidth(TRACK);
        track.setMinWidth(20);
        track.setMaxSize(TRACK, 6);
        var done = new Region();
        done.getStyleClass().addAll("bar", style);
        done.prefWidthProperty().bind(track.widthProperty().multiply(Math.min(delivered, quantity)).divide(Math.max(1, quantity)));
        track.getChildren().add(done);
        var count = Parts.label(Rupees.count(delivered));
        count.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(5, track, count);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
    }
}
