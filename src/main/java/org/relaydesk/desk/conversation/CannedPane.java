package org.relaydesk.desk.conversation;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Canned;

/** The answers at hand, each with its digit, above what is being written. */
final class CannedPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double TALLEST = 230;

    private final ConversationModel model;
    private final ComposeController controller;
    private final Words words;
    private final VBox lines = new VBox();

    CannedPane(ConversationModel model, ComposeController controller, Words words) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        setId("canned");
        getStyleClass().add("canned");
        Parts.collapsing(this).visibleProperty().bind(model.choosing());
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.prefViewportHeightProperty().bind(Bindings.min(TALLEST, lines.heightProperty()));
        scroll.setFocusTraversable(false);
        getChildren().addAll(scroll, foot());
        Runnable show = () -> show(model.canned().get(), model.choice().get());
        model.canned().subscribe(show);
        model.choice().subscribe(show);
    }

    private HBox foot() {
        var keep = Buttons.deciding("canned-keep", words.say("conversation.canned.keep"), "S", controller::keepCanned, "small-button");
        var remove = Buttons.deciding("canned-remove", words.say("conversation.canned.remove"), words.say("key.delete"), controller::removeChoice, "small-button");
        remove.disableProperty().bind(model.canned().map(List::isEmpty));
        var foot = new HBox(8, Parts.label(words.say("conversation.canned.about"), "small", "muted"), Parts.gap(), keep, remove);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("canned-foot");
        return foot;
    }

    private void show(List<Canned> all, int chosen) {
        lines.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            var text = Parts.prose(all.get(i).text());
            var line = new HBox(10, Parts.kbd(i < 9 ? Integer.toString(i + 1) : " "), text);
            line.getStyleClass().add("canned-line");
            line.pseudoClassStateChanged(CHOSEN, i == chosen);
            line.setOnMouseClicked(event -> controller.take(index));
            lines.getChildren().add(line);
        }
        if (all.isEmpty()) {
            lines.getChildren().add(Parts.label(words.say("conversation.canned.none"), "muted", "empty-line"));
        }
    }
}
