package org.relaydesk.desk.settings;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.settings.Configuration;

/** The Settings screen: WhatsApp on the left, the store's own facts on the right. */
final class SettingsView extends VBox {
    SettingsView(
            SettingsModel model, SettingsController controller, Configuration configuration, String listener, Words words,
            Dates dates) {
        setId("screen-settings");
        getStyleClass().addAll("screen", "settings");
        var heading = new HBox(10, Parts.whole(Parts.label(words.say("settings.title"), "h1")),
                Parts.label(words.say("settings.lead"), "muted"));
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("screen-heading");
        var grid = new GridPane(14, 14);
        grid.getColumnConstraints().addAll(share(60), share(40));
        var link = new LinkPane(model, controller, configuration, listener, words, dates);
        Parts.collapsing(link).visibleProperty().bind(model.form().isNull());
        var left = new VBox(link, new GatewayPane(model, controller.gateway(), words));
        var store = new StorePane(configuration, words);
        for (var pane : List.of(left, store)) {
            GridPane.setValignment(pane, VPos.TOP);
            GridPane.setFillHeight(pane, false);
        }
        grid.getStyleClass().add("settings-grid");
        grid.addRow(0, left, store);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading, scroll);
    }

    private static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }
}
