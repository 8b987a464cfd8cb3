package org.relaydesk.desk.part;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;


/** A field that finds as it is typed in, and what it finds: the arrows move, Enter takes, typing on lets go. */
public final class Chooser<T> extends VBox {
    private static final double ROW = 36;

    /** What one line says: a name, and beside it what tells it from its like. */
    public record Line(String name, String hint) {}

    private final TextField field = new TextField();
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(found);
    private final ObjectProperty<T> chosen;
    private final Function<T, Line> line;
    private final Consumer<String> typed;
    private String answered = "";
    private boolean wanted;
    private boolean showing;

    /** What was found for a text. */
    public record Found<T>(String text, List<T> rows) {}

    /** What it finds, and what it is told of. */
    public record Source<T>(ObservableValue<Found<T>> found, ObjectProperty<T> chosen, Function<T, Line> line, Consumer<String> typed) {}

    public Chooser(String id, String name, String prompt, String nothing, Source<T> source) {
        super(3);
        this.chosen = source.chosen();
        this.line = source.line();
        this.typed = source.typed();
        var label = Parts.label(name, "muted", "small");
        label.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.textProperty().subscribe(this::written);
        list.setId(id + "-list");
        list.getStyleClass().addAll("cards", "chooser-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(name);
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take());
        var none = Parts.label(nothing, "muted", "small");
        list.setPlaceholder(none);
        Parts.collapsing(list).visibleProperty()
                .bind(chosen.isNull().and(field.focusedProperty().or(list.focusedProperty())));
        source.found().subscribe(this::show);
        chosen.subscribe(this::chosen);
        getChildren().addAll(label, field, list);
    }

    public TextField field() {
        return field;
    }

    private void written(String text) {
        wanted = false;
        if (!showing) {
            typed.accept(text);
        }
    }

    private void show(@Nullable Found<T> now) {
        if (now == null) {
            return;
        }
        answered = now.text();
        if (!now.rows().equals(List.copyOf(found))) {
            found.setAll(now.rows());
            list.setPrefHeight(Math.max(1, now.rows().size()) * ROW + 2);
            list.setMinHeight(USE_PREF_SIZE);
            list.getSelectionModel().selectFirst();
            tell();
        }
        if (wanted && found.size() == 1) {
            take();
        }
    }

    private void chosen(@Nullable T now) {
        if (now != null) {
            showing = true;
            field.setText(line.apply(now).name());
            showing = false;
        }
    }

    private void onKey(KeyEvent event) {
        boolean open = list.isVisible();
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> {
                if (open) {
                    take();
                } else {
                    field.requestFocusTraversal(TraversalDirection.NEXT);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        if (!found.isEmpty()) {
            list.getSelectionModel().select(Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, found.size()));
            tell();
        }
    }

    /** A reader of the screen hears which line Enter would take. */
    private void tell() {
        T here = list.getSelectionModel().getSelectedItem();
        field.setAccessibleHelp(here == null ? "" : line.apply(here).name());
    }

    /**
     * Only of what was found for the text as it is now: an older list may begin with somebody else. Where that is not known
     * yet it is taken as soon as it is, if it is the only one.
     */
    private void take() {
        T here = list.getSelectionModel().getSelectedItem();
        wanted = chosen.get() == null && !answered.equals(field.getText());
        if (here != null && !wanted) {
            chosen.set(here);
            field.requestFocus();
            field.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private final class Cell extends ListCell<T> {
        private final Label name = Parts.label("");
        private final Label hint = Parts.label("", "small", "muted");
        private final HBox row = new HBox(10, name, Parts.gap(), hint);

        Cell() {
            getStyleClass().addAll("card-cell", "palette-cell");
            row.setAlignment(Pos.CENTER_LEFT);
            hint.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var says = line.apply(item);
            name.setText(says.name());
            hint.setText(says.hint());
            setGraphic(row);
            setAccessibleText(says.name() + ", " + says.hint());
        }
    }
}
