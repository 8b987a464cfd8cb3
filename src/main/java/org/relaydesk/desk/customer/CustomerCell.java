package org.relaydesk.desk.customer;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.query.CustomerQueries.Row;

/** A customer in the list, and when he wrote last. */
final class CustomerCell extends ListCell<Row> {
    private final Dates dates;
    private final Label who = Parts.label("");
    private final Label wrote = Parts.whole(Parts.label("", "small", "muted"));
    private final HBox line = new HBox(8, who, Parts.gap(), wrote);

    CustomerCell(Dates dates) {
        this.dates = dates;
        getStyleClass().addAll("card-cell", "wallet-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        who.setText(row.customer());
        wrote.setText(row.lastWrote() == null ? "" : dates.brief(row.lastWrote()));
        setGraphic(line);
        setAccessibleText(row.customer() + ", " + wrote.getText());
    }
}
