package org.relaydesk.desk.recovery;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;

/** One thing that the store can be brought back from. */
final class SourceCell extends ListCell<Source> {
    private final RecoveryWords says;
    private final Words words;
    private final Label name = Parts.whole(Parts.label("", "strong"));
    private final Label reach = Parts.label("", "muted");
    private final Label size = Parts.whole(Parts.label("", "muted"));
    private final Tooltip where = new Tooltip();
    private final HBox line = new HBox(14, name, reach, Parts.gap(), size);

    SourceCell(RecoveryWords says, Words words) {
        this.says = says;
        this.words = words;
        getStyleClass().addAll("card-cell", "palette-cell", "source-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Source source, boolean empty) {
        super.updateItem(source, empty);
        if (empty || source == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(says.name(source));
        reach.setText(says.reach(source));
        size.setText(words.size(source.bytes()));
        where.setText(source.file().toString());
        setTooltip(where);
        setGraphic(line);
        setAccessibleText(name.getText() + ", " + reach.getText());
    }
}
