package org.relaydesk.desk.customer;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
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
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.CustomerQueries.Row;

/** All customers, who wrote last first, with a filter. */
final class CustomerList extends VBox {
    private final CustomerModel model;
    private final CustomerController controller;
    private final Dates dates;
    private final ListView<Row> list;
    private final TextField filter = TextFields.createClearableTextField();
    private boolean showing;

    CustomerList(CustomerModel model, CustomerController controller, Words words, Dates dates) {
        this.model = model;
        this.controller = controller;
        this.dates = dates;
        this.list = new ListView<>(model.customers());
        getStyleClass().add("wallet-list");
        var heading = new VBox(Parts.label(words.say("customer.title"), "h1"), Parts.label(words.say("customer.under"), "small", "muted"));
        heading.getStyleClass().add("pane-heading");
        filter.setId("filter");
        filter.setPromptText(words.say("customer.filter"));
        filter.textProperty().subscribe(controller::typed);
        model.text().subscribe(text -> {
            if (!filter.getText().equals(text)) {
                filter.setText(text);
            }
        });
        var filtering = new VBox(filter);
        filtering.getStyleClass().add("pane-filter");
        list.setId("queue");
        list.setFixedCellSize(41);
        list.getStyleClass().add("cards");
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Parts.label(words.say("customer.none"), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(this::picked);
        model.selected().subscribe(customer -> show());
        model.customers().addListener((ListChangeListener<Row>) change -> show());
        getChildren().addAll(heading, filtering, list);
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void picked(@Nullable Row row) {
        if (!showing && !model.customers().changing() && row != null) {
            controller.select(row.id());
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

    private final class Cell extends ListCell<Row> {
        private final Label who = Parts.label("");
        private final Label wrote = Parts.label("", "small", "muted");
        private final HBox line = new HBox(8, who, Parts.gap(), wrote);

        Cell() {
            getStyleClass().addAll("card-cell", "wallet-cell");
            wrote.setMinWidth(Region.USE_PREF_SIZE);
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
}
