package org.relaydesk.desk.wallet;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Scrolling;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.WalletQueries.Row;

/** All wallets, largest first, with a filter. */
final class WalletList extends VBox {
    private final WalletModel model;
    private final WalletController controller;
    private final ListView<Row> list;
    private final TextField filter = TextFields.createClearableTextField();
    private boolean showing;

    WalletList(WalletModel model, WalletController controller, Words words) {
        this.model = model;
        this.controller = controller;
        this.list = new ListView<>(model.wallets());
        getStyleClass().add("wallet-list");
        var line = Parts.label("", "small", "muted");
        line.textProperty().bind(model.summary().map(summary ->
                words.say("wallet.summary", "wallets", words.count("wallet.count", summary.wallets()), "owed", summary.owed())).orElse(""));
        var heading = new VBox(Parts.label(words.say("wallet.title"), "h1"), line);
        heading.getStyleClass().add("pane-heading");
        filter.setId("filter");
        filter.setPromptText(words.say("wallet.filter"));
        filter.textProperty().subscribe(controller::typed);
        model.text().subscribe(this::showText);
        var filtering = new VBox(filter);
        filtering.getStyleClass().add("pane-filter");
        list.setId("queue");
        list.setFixedCellSize(41);
        list.getStyleClass().add("cards");
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Parts.label(words.say("wallet.none"), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(this::picked);
        model.selected().subscribe(customer -> show());
        model.wallets().addListener((ListChangeListener<Row>) change -> show());
        getChildren().addAll(heading, filtering, list);
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void showText(String text) {
        if (!filter.getText().equals(text)) {
            filter.setText(text);
        }
    }

    private void picked(@Nullable Row row) {
        if (!showing && !model.wallets().changing() && row != null) {
            controller.select(row.customerId());
        }
    }

    private void show() {
        int index = controller.index(model.selected().get());
        if (showing || index == list.getSelectionModel().getSelectedIndex()) {
            return;
        }
        showing = true;
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            Scrolling.reveal(list, index);
        }
        showing = false;
    }

    private static final class Cell extends ListCell<Row> {
        private final HBox line;
        private final javafx.scene.control.Label who = Parts.label("");
        private final javafx.scene.control.Label balance = Parts.label("");

        Cell() {
            getStyleClass().addAll("card-cell", "wallet-cell");
            balance.setMinWidth(Region.USE_PREF_SIZE);
            line = new HBox(8, who, Parts.gap(), balance);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            who.setText(row.customer());
            balance.setText(row.balance().toString());
            setGraphic(line);
            setAccessibleText(row.customer() + ", " + row.balance());
        }
    }
}
