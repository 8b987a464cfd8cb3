package org.relaydesk.desk.reply;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.part.SaidText;
import org.relaydesk.desk.reply.ReplyTexts.Text;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** The sheet: all texts on the left, the one that is edited and how it will read on the right. */
final class ReplyView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ReplyModel model;
    private final ReplyController controller;
    private final Words words;
    private final TextField filter = TextFields.createClearableTextField();
    private final ListView<Text> list;
    private final TextArea area = new TextArea();
    private final FlowPane places = new FlowPane(6, 6);
    private boolean showing;

    ReplyView(ReplyModel model, ReplyController controller, Words words) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.list = new ListView<>(model.shown());
        setId("replies");
        getStyleClass().addAll("palette", "sheet");
        setMaxSize(940, 640);
        setPrefHeight(640);
        var body = new HBox(16, left(), Parts.grow(right()));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(heading(), body);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                controller.save();
                event.consume();
            }
        });
        model.selected().subscribe(this::show);
    }

    private HBox heading() {
        var heading = new HBox(8, Parts.label(words.say("reply.title"), "h1"), language("en"), language("hi"), Parts.gap(),
                Parts.label(words.say("statement.leave"), "small", "muted"), Parts.kbd(words.say("key.esc")));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private javafx.scene.control.Button language(String code) {
        var chip = Buttons.button(words.say("reply.language." + code), () -> controller.choose(code), "chip");
        chip.setId("reply-language-" + code);
        model.language().subscribe(chosen -> chip.pseudoClassStateChanged(CHOSEN, code.equals(chosen)));
        return chip;
    }

    private VBox left() {
        filter.setId("reply-filter");
        filter.setPromptText(words.say("reply.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        list.setId("reply-list");
        list.getStyleClass().add("cards");
        list.setFixedCellSize(46);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Parts.label(words.say("reply.none"), "muted"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::picked);
        VBox.setVgrow(list, Priority.ALWAYS);
        var pane = new VBox(8, filter, list);
        pane.setMinWidth(300);
        pane.setPrefWidth(300);
        return pane;
    }

    private void picked(@Nullable Text text) {
        if (!showing && text != null && !text.equals(model.selected().get())) {
            controller.select(text);
        }
    }

    private VBox right() {
        var ours = Parts.prose("", "small", "muted");
        ours.setId("reply-ours");
        ours.textProperty().bind(model.selected().map(text -> words.say("reply.ours", "text", text.ours())).orElse(""));
        area.setId("reply-text");
        area.setWrapText(true);
        area.setPrefRowCount(6);
        area.setAccessibleText(words.say("reply.yours"));
        area.textProperty().bindBidirectional(model.words());
        // Tab leads on, as it does everywhere else in the window
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                area.requestFocusTraversal(event.isShiftDown()
                        ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
                event.consume();
            }
        });
        var fault = Parts.collapsing(Parts.prose("", "wrong"));
        fault.setId("reply-fault");
        fault.textProperty().bind(model.fault());
        fault.visibleProperty().bind(Bindings.isNotEmpty(model.fault()));
        var bubble = new VBox();
        bubble.setId("reply-preview");
        bubble.getStyleClass().addAll("bubble", "bubble-theirs");
        bubble.accessibleTextProperty().bind(model.preview());
        var said = new SaidText();
        model.preview().subscribe(text -> bubble.getChildren().setAll(said.of(text)));
        var stage = new VBox(6, Parts.label(words.say("reply.preview"), "small", "muted"), bubble);
        stage.getStyleClass().add("reply-stage");
        stage.visibleProperty().bind(Bindings.isNotEmpty(model.preview()));
        var pane = new VBox(10, ours, Parts.label(words.say("reply.yours"), "h2"), area, places, fault, buttons(), stage);
        pane.visibleProperty().bind(model.selected().isNotNull());
        pane.setMinWidth(0);
        return pane;
    }

    private HBox buttons() {
        var save = Buttons.deciding("reply-save", words.say("reply.save"), words.say("reply.save-key"), controller::save, "success");
        save.disableProperty().bind(model.saving().or(Bindings.isNotEmpty(model.fault())).or(Bindings.createBooleanBinding(
                () -> model.selected().get() == null || model.words().get().equals(model.selected().get().now()),
                model.selected(), model.words())));
        var reset = Buttons.deciding("reply-reset", words.say("reply.reset"), null, controller::reset);
        reset.disableProperty().bind(model.saving().or(Bindings.createBooleanBinding(
                () -> model.selected().get() == null || model.selected().get().own() == null, model.selected())));
        return new HBox(8, save, reset);
    }

    private void show(@Nullable Text text) {
        places.getChildren().clear();
        if (text == null) {
            return;
        }
        showing = true;
        list.getSelectionModel().select(text);
        showing = false;
        for (var name : text.placeholders().stream().sorted().toList()) {
            var chip = Buttons.button("{" + name + "}", () -> insert(name), "chip", "small-chip");
            chip.setAccessibleText(words.say(text.needed().contains(name) ? "reply.needed" : "reply.allowed", "name", name));
            if (text.needed().contains(name)) {
                chip.setText("{" + name + "} *");
            }
            places.getChildren().add(chip);
        }
        if (!text.needed().isEmpty()) {
            places.getChildren().add(Parts.label(words.say("reply.star"), "small", "muted"));
        }
    }

    private void insert(String name) {
        area.replaceSelection("{" + name + "}");
        area.requestFocus();
    }

    void takeFocus() {
        filter.requestFocus();
    }

    private final class Cell extends ListCell<Text> {
        private final Label said = Parts.label("");
        private final Label key = Parts.label("", "small", "muted");
        private final Badge own = new Badge(Tone.INFO, words.say("reply.own"));
        private final HBox row;

        Cell() {
            getStyleClass().addAll("card-cell", "palette-cell");
            var both = new VBox(said, key);
            both.setMinWidth(0);
            both.setAlignment(Pos.CENTER_LEFT);
            row = new HBox(8, both, Parts.gap(), Parts.collapsing(own));
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Text text, boolean empty) {
            super.updateItem(text, empty);
            if (empty || text == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            said.setText(text.now().replaceAll("\\s+", " ").strip());
            key.setText(text.key());
            own.setVisible(text.own() != null);
            setGraphic(row);
            setAccessibleText(said.getText());
        }
    }
}
