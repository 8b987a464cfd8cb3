package org.relaydesk.desk.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.shell.ShellModel.Overlay;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** Whose store this is, the way into the palette, and the time. */
final class TopBar extends HBox {
    TopBar(ShellModel model, ShellController controller, String storeName, boolean demo, Words words) {
        super(12);
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var badge = demo ? new Badge(Tone.WARN, words.say("shell.demo")) : new Badge(Tone.NEUTRAL, words.say("shell.local"));
        badge.setId("store-kind");
        var name = Parts.label(storeName, "strong");
        var clock = Parts.label("", "small", "muted");
        clock.textProperty().bind(model.clock());
        clock.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(name, badge, Parts.gap(), search(controller, words), clock);
    }

    private static Button search(ShellController controller, Words words) {
        var prompt = Parts.label(words.say("shell.search"), "muted");
        prompt.setGraphic(Parts.icon(Feather.SEARCH, "small-icon"));
        var line = new HBox(8, prompt, Parts.gap(), Parts.kbd(words.say("key.palette")));
        line.setAlignment(Pos.CENTER_LEFT);
        var search = new Button();
        search.setId("search");
        search.setGraphic(line);
        search.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        search.getStyleClass().add("search");
        search.setPrefSize(420, 32);
        search.setMinWidth(160);
        search.setAccessibleText(words.say("shell.search"));
        line.prefWidthProperty().bind(search.widthProperty().subtract(22));
        search.setOnAction(event -> controller.overlay(Overlay.PALETTE));
        return search;
    }
}
