package org.relaydesk.desk.mismatch;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Merge;
import org.relaydesk.desk.list.Scrolling;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries.Row;

/** The queue with its heading and its keys. The model says what is selected; the list only shows it. */
final class QueuePane extends VBox {
    private final MismatchModel model;
    private final MismatchController controller;
    private final Words words;
    private final Dates dates;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list = new ListView<>(rows);
    private boolean showing;

    QueuePane(MismatchModel model, MismatchController controller, Words words, Dates dates) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        getStyleClass().add("queue-pane");
        list.setId("queue");
        list.setFixedCellSize(80);
        list.setCellFactory(view -> new QueueCell(words, dates));
        list.getStyleClass().add("cards");
        list.setPlaceholder(Parts.label("", "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(this::picked);
        model.selected().subscribe(this::show);
        model.queue().subscribe(() -> show(model.selected().get()));
        getChildren().addAll(heading(), list, keys());
    }

    private void picked(@Nullable Row row) {
        if (!showing && row != null) {
            controller.select(row);
        }
    }

    /** What the list selects by itself while its rows change, nobody has picked. */
    private void show(@Nullable Row row) {
        showing = true;
        Merge.into(rows, model.queue(), Row::id);
        int index = row == null ? -1 : rows.indexOf(row);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            Scrolling.reveal(list, index);
        }
        showing = false;
    }

    private VBox heading() {
        var line = Parts.label("", "small", "muted");
        Runnable say = () -> line.setText(heading(model.queue().size(), soon()));
        model.queue().subscribe(say);
        model.loaded().subscribe(say);
        var heading = new VBox(Parts.label(words.say("mismatch.title"), "h1"), line);
        heading.getStyleClass().add("pane-heading");
        return heading;
    }

    private String heading(int open, long soon) {
        if (open == 0) {
            return words.say(model.loaded().get() ? "mismatch.none-open" : "loading");
        }
        return soon == 0 ? words.count("mismatch.open", open) : words.count("mismatch.open", open) + words.count("mismatch.soon", soon);
    }

    private long soon() {
        var now = dates.now().toInstant();
        return model.queue().stream().filter(row -> !row.nearAt().isAfter(now)).count();
    }

    private FlowPane keys() {
        var keys = new FlowPane(8, 4);
        keys.getStyleClass().add("pane-keys");
        keys.getChildren().addAll(hint("mismatch.key-move", "J", "K"), hint("mismatch.key-apply", "A"),
                hint("mismatch.key-wallet", "W"), hint("mismatch.key-ask", "Q"),
                hint("mismatch.key-reject", "R"), hint("mismatch.key-undo", "Z"), hint("mismatch.key-all", "?"));
        return keys;
    }

    private HBox hint(String says, String... names) {
        var hint = new HBox(4);
        hint.setAlignment(Pos.CENTER_LEFT);
        for (var name : names) {
            hint.getChildren().add(Parts.kbd(name));
        }
        hint.getChildren().add(Parts.label(words.say(says), "small", "muted"));
        return hint;
    }
}
