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
        var left = scrolling(new ChangesPane(model, controller, words, says), "under-left", 800);
        var right = scrolling(new ConnectionPane(model, controller, words, dates, says), "under-right", 400);
        var detail = new HBox(Parts.grow(left), Parts.grow(right));
        detail.setId("detail");
        detail.getStyleClass().add("under");
        Parts.collapsing(detail);
        detail.visibleProperty().bind(model.selected().isNotNull().and(model.form().isNull()));
        VBox.setVgrow(detail, Priority.ALWAYS);
        var form = new FormPane(model, controller.decider(), words);
        VBox.setVgrow(form, Priority.ALWAYS);
        getChildren().addAll(heading(), new ProviderTable(model, controller, words, says), detail, form);
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
