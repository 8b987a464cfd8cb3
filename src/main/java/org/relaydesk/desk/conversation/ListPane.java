package org.relaydesk.desk.conversation;

import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Scrolling;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Filter;
import org.relaydesk.query.ConversationQueries.Row;

/** All conversations, filtered; while words are looked for, what was found in their place. */
final class ListPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double TALL = 62;

    private final ConversationModel model;
    private final ConversationController controller;
    private final Words words;
    private final ListView<Row> list;
    private final ObservableList<Finds.Line> lines = FXCollections.observableArrayList();
    private final ListView<Finds.Line> found = new ListView<>(lines);
    private final Label about = Parts.collapsing(Parts.label("", "small", "muted", "find-about"));
    private final TextField filter = TextFields.createClearableTextField();
    private boolean showing;

    ListPane(ConversationModel model, ConversationController controller, Words words, Dates dates, ConversationWords says) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.list = new ListView<>(model.rows());
        getStyleClass().add("conversation-list");
        list.setId("queue");
        list.setFixedCellSize(TALL);
        list.getStyleClass().add("cards");
        list.setCellFactory(view -> new ConversationCell(words, dates, says));
        list.setPlaceholder(none());
        found.setId("found");
        found.setFixedCellSize(TALL + 18);
        found.getStyleClass().add("cards");
        found.setCellFactory(view -> new FindCell(words, dates));
        found.setPlaceholder(Parts.label(words.say("conversation.find.none"), "muted"));
        found.setFocusTraversable(false);
        Parts.collapsing(list).visibleProperty().bind(model.finds().isNull());
        Parts.collapsing(found).visibleProperty().bind(model.finds().isNotNull());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(heading(), about, list, found);
        follow();
    }

    private void follow() {
        list.getSelectionModel().selectedItemProperty().subscribe(this::picked);
        found.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
                controller.find().choose(index.intValue());
            }
        });
        model.selected().subscribe(customer -> show());
        model.rows().addListener((ListChangeListener<Row>) change -> show());
        model.finds().subscribe(this::showFinds);
        model.text().subscribe(text -> {
            if (!filter.getText().equals(text)) {
                filter.setText(text);
            }
        });
    }

    private Label none() {
        var none = Parts.label("", "muted");
        none.textProperty().bind(model.filter().map(filter -> words.say("conversation.none." + filter)));
        return none;
    }

    private VBox heading() {
        filter.setId("filter");
        filter.setPromptText(words.say("conversation.search"));
        filter.textProperty().subscribe(controller.find()::typed);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::onFilterKey);
        var chips = new FlowPane(6, 6);
        for (var filter : Filter.values()) {
            var chip = Buttons.button("", () -> controller.filter(filter), "chip");
            chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            model.counts().subscribe(counts -> show(chip, filter));
            model.filter().subscribe(chosen -> chip.pseudoClassStateChanged(CHOSEN, chosen == filter));
            chips.getChildren().add(chip);
        }
        var heading = new VBox(8, Parts.label(words.say("conversation.title"), "h1"), filter, chips);
        heading.getStyleClass().add("pane-heading");
        return heading;
    }

    private void show(Button chip, Filter filter) {
        var name = words.say("conversation.filter." + filter);
        long count = model.counts().get().getOrDefault(filter, 0L);
        chip.setText(filter == Filter.ALL || count == 0 ? name : words.say("conversation.filter-count", "name", name, "n", count));
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Arrows move among what was found while the words are still being typed. */
    private void onFilterKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> controller.find().move(1);
            case UP -> controller.find().move(-1);
            case ENTER -> {
                controller.find().open();
                found.requestFocus();
            }
            case ESCAPE -> {
                controller.find().leave();
                list.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void picked(@Nullable Row row) {
        if (!showing && !model.rows().changing() && row != null) {
            controller.select(row.customer());
        }
    }

    /** Selection follows the conversation, not its place: with each message one moves to the top. */
    private void show() {
        int index = controller.index(model.selected().get());
        int before = list.getSelectionModel().getSelectedIndex();
        if (showing || index == before) {
            return;
        }
        showing = true;
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            if (!model.rows().changing()) {
                Scrolling.reveal(list, index);
            }
        }
        showing = false;
    }

    private void showFinds(@Nullable Finds finds) {
        about.setVisible(finds != null);
        if (finds == null) {
            lines.clear();
            return;
        }
        showing = true;
        var now = finds.lines();
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
        found.getSelectionModel().clearAndSelect(finds.index());
        Scrolling.reveal(found, finds.index());
        showing = false;
        int messages = finds.found().messages().size();
        var count = finds.found().more() ? words.say("conversation.find.more", "n", messages) : words.count("conversation.find.count", messages);
        about.setText(finds.found().complete() ? count : words.say("conversation.find.building", "count", count));
    }
}
