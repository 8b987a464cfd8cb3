package org.relaydesk.desk.wallet;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.query.WalletQueries.Row;

/** A wallet in the list: whose it is, and how much is in it. */
final class WalletCell extends ListCell<Row> {
    private final Label who = Parts.label("");
    private final Label balance = Parts.whole(Parts.label(""));
    private final HBox line = new HBox(8, who, Parts.gap(), balance);

    WalletCell() {
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
        balance.setText(row.balance().toString());
        setGraphic(line);
        setAccessibleText(row.customer() + ", " + row.balance());
    }
}
