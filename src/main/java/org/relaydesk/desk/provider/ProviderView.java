package org.relaydesk.desk.provider;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** The Providers screen: the table, and beneath it the selected provider or the form of one. */
final class ProviderView extends VBox {
    private static final double ROOMY = 1000;

    private final ProviderModel model;
    private final ProviderController controller;
    private final Words words;
    private final ProviderWords says;

    ProviderView(ProviderModel model, ProviderController controller, Words words, Dates dates, ProviderWords says) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.says = says;
        setId("screen-providers");
        getStyleClass().addAll("screen", "providers");
        var changes = new ChangesPane(model, controller, words, says);
        var connection = new ConnectionPane(model, controller, words, dates, says);
        var detail = new HBox();
        detail.setId("detail");
        detail.getStyleClass().add("under");
        detail.widthProperty().map(width -> width.doubleValue() < ROOMY).subscribe(narrow -> arrange(detail, narrow, changes, connection));
        Parts.collapsing(detail);
        detail.visibleProperty().bind(model.selected().isNotNull().and(model.form().isNull()));
        VBox.setVgrow(detail, Priority.ALWAYS);
        var form = new FormPane(model, controller.decider(), words);
        VBox.setVgrow(form, Priority.ALWAYS);
        getChildren().addAll(heading(), new ProviderTable(model, controller, words, says), detail, form);
    }

    /** Side by side where there is room, else one above the other. */
    private static void arrange(HBox detail, boolean narrow, Region changes, Region connection) {
        detail.getChildren().clear();
        if (narrow) {
            detail.getChildren().add(Parts.grow(scrolling(new VBox(changes, connection), "under-right", ROOMY)));
        } else {
            detail.getChildren().addAll(Parts.grow(scrolling(changes, "under-left", 840)), Parts.grow(scrolling(connection, "under-right", 384)));
        }
    }

    private static ScrollPane scrolling(Region content, String style, double wide) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(wide);
        scroll.setMinWidth(0);
        scroll.getStyleClass().add(style);
        return scroll;
    }

    private HBox heading() {
        var line = Parts.label("", "small", "muted");
        line.textProperty().bind(model.rows().map(says::heading));
        var sweep = Buttons.deciding("sweep-now", words.say("provider.sweep-now"), "S", controller.decider()::sweepNow);
        sweep.setMinWidth(USE_PREF_SIZE);
        sweep.disableProperty().bind(model.selected().isNull());
        var add = Buttons.deciding("add-provider", words.say("provider.add"), "A", controller.decider()::add, "accent");
        add.setMinWidth(USE_PREF_SIZE);
        var heading = new HBox(10, Parts.whole(Parts.label(words.say("screen.providers"), "h1")), line, Parts.gap(), sweep, add);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("screen-heading");
        return heading;
    }
}
