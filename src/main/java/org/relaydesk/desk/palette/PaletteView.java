package org.relaydesk.desk.palette;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import org.relaydesk.desk.list.Scrolling;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.screen.Sheet;
import org.relaydesk.desk.words.Words;

/** The palette: a field and what it finds. */
public final class PaletteView extends VBox implements Sheet {
    private static final double ROW = 38;

    private final PaletteModel model;
    private final PaletteController controller;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<Entry> list;

    /** @param close closes the palette */
    public PaletteView(PaletteModel model, PaletteController controller, Words words, Runnable close) {
        this.model = model;
        this.controller = controller;
        this.close = close;
        this.list = new ListView<>(model.entries());
        setId("palette");
        getStyleClass().add("palette");
        setMaxSize(560, Region.USE_PREF_SIZE);
        field.setId("palette-text");
        field.setPromptText(words.say("palette.prompt"));
        field.textProperty().subscribe(text -> {
            if (!text.equals(model.text().get())) {
                controller.typed(text);
            }
        });
        model.text().subscribe(text -> {
            if (!field.getText().equals(text)) {
                field.setText(text);
            }
        });
        list.setId("palette-list");
        list.getStyleClass().add("cards");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Parts.label(words.say("palette.nothing"), "muted"));
        list.setPrefHeight(ROW * 9);
        model.chosen().subscribe(this::choose);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().addAll(field, list);
    }

    @Override
    public Region root() {
        return this;
    }

    /** Dressed at once: an undressed field would lose the first key. */
    @Override
    public void opened() {
        controller.onActivate();
        applyCss();
        field.requestFocus();
    }

    @Override
    public void closed() {
        controller.onDeactivate();
    }

    private void choose(Number index) {
        if (index.intValue() < 0 || index.intValue() >= model.entries().size()) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().clearAndSelect(index.intValue());
        Scrolling.reveal(list, index.intValue());
    }

    private void clicked() {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            model.chosen().set(at);
            run();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> controller.move(1);
            case UP -> controller.move(-1);
            case ENTER -> run();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        var entry = controller.chosen();
        if (entry != null) {
            close.run();
            entry.run().run();
        }
    }

    private static final class Cell extends ListCell<Entry> {
        private final FontIcon icon = new FontIcon();
        private final Label title = Parts.label("");
        private final Label hint = Parts.label("", "small", "muted");
        private final HBox line = new HBox(10, icon, title, Parts.gap(), hint);

        Cell() {
            getStyleClass().addAll("card-cell", "palette-cell");
            icon.getStyleClass().add("nav-icon");
            line.setAlignment(Pos.CENTER_LEFT);
            hint.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(entry.icon());
            title.setText(entry.title());
            hint.setText(entry.hint());
            setGraphic(line);
            setAccessibleText(entry.title() + ", " + entry.hint());
        }
    }
}
