package org.relaydesk.desk.conversation;

import java.util.Locale;
import javafx.collections.FXCollections;
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

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Chosen;
import org.relaydesk.desk.list.Scrolling;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.FilterField;
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
    private final TextField filter;
    private boolean showing;

    ListPane(ConversationModel model, ConversationController controller, Words words, Dates dates, ConversationWords says) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.list = new ListView<>(model.rows());
        this.filter = FilterField.of(words.say("conversation.search"), model.text(), controller.find()::typed);
        getStyleClass().add("conversation-list");
        list.setId("queue");
        list.setFixedCellSize(TALL);
        list.getStyleClass().add("cards");
        list.setCellFactory(view -> new ConversationCell(words, dates, says));
        list.setPlaceholder(none());
        found.setId("found");
        found.setFixedCellSize(TALL + 26);
        found.getStyleClass().add("cards");
        found.setCellFactory(view -> new FindCell(words, dates));
        found.setPlaceholder(Parts.prose(words.say("conversation.find.none"), "muted", "empty-hint"));
        found.setFocusTraversable(false);
        Parts.collapsing(list).visibleProperty().bind(model.finds().isNull());
        Parts.collapsing(found).visibleProperty().bind(model.finds().isNotNull());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(heading(), about, list, found);
        follow();
    }

    private void follow() {
        Chosen.follow(
                list, model.rows(), model.selected(), controller::index, row -> controller.select(row.customer()), Chosen.WhenMoved.STAY);
        found.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
                controller.find().choose(index.intValue());
            }
        });
        model.finds().subscribe(this::showFinds);
    }

    private Label none() {
        var none = Parts.prose("", "muted", "empty-hint");
        none.textProperty().bind(model.filter().map(filter -> words.say("conversation.none." + filter)));
        return none;
    }

    private VBox heading() {
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
        FilterField.focus(filter);
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
