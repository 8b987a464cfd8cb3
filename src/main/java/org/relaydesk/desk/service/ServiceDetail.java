package org.relaydesk.desk.service;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.AskPanel;
import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ServiceQueries.Detail;

/** The selected service: what it is or its form on the left, where it is relayed to on the right. */
final class ServiceDetail extends HBox {
    private static final double LOW = 330;
    private static final double TALL = 392;

    private final Words words;
    private final ServiceWords says;
    private final Label name = Parts.label("", "h2");
    private final Badge state = new Badge();
    private final Label why = Parts.collapsing(Parts.prose("", "small", "tone-warn"));
    private final Facts facts = new Facts(98, 6);
    private final Button edit;
    private final Button pause;

    ServiceDetail(ServiceModel model, ServiceController controller, Words words, Dates dates, ServiceWords says) {
        this.words = words;
        this.says = says;
        setId("detail");
        getStyleClass().add("under");
        minHeightProperty().bind(model.form().map(form -> TALL).orElse(LOW));
        prefHeightProperty().bind(minHeightProperty());
        edit = Buttons.deciding("edit-service", words.say("service.edit"), "E", controller.decider()::edit);
        pause = Buttons.deciding("pause-service", "", "P", controller.decider()::pauseOrResume);
        pause.disableProperty().bind(model.deciding());
        facts.getStyleClass().add("small");
        var left = new VBox(about(model), new ServiceFormPane(model, controller.decider(), words, says));
        var right = new RoutesPane(model, controller, words, dates, says);
        getChildren().addAll(scrolling(left, "under-left", 640), scrolling(right, "under-right", 584));
        getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
        model.detail().subscribe(this::show);
        Parts.collapsing(this);
        visibleProperty().bind(model.selected().isNotNull());
    }

    private VBox about(ServiceModel model) {
        var heading = new HBox(10, name, state, Parts.gap(), Parts.whole(edit), Parts.whole(pause));
        heading.setAlignment(Pos.CENTER_LEFT);
        var ask = new AskPanel(words, model.question());
        var about = Parts.collapsing(new VBox(10, heading, why, ask, facts));
        about.getStyleClass().add("under-part");
        about.visibleProperty().bind(model.form().isNull());
        return about;
    }

    private static ScrollPane scrolling(Region content, String style, double wide) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(wide);
        scroll.setMinWidth(0);
        scroll.getStyleClass().add(style);
        return scroll;
    }

    private void show(@Nullable Detail detail) {
        facts.clear();
        state.setVisible(detail != null);
        edit.setDisable(detail == null);
        name.setText(detail == null ? words.say("loading") : detail.row().number() + " · " + detail.row().name());
        why.setVisible(detail != null && detail.row().pausedWhy() != null && !detail.row().pausedWhy().isBlank());
        if (detail == null) {
            return;
        }
        var row = detail.row();
        var mark = says.state(row);
        state.show(mark.tone(), mark.text());
        pause.setText(words.say(row.onSale() ? "service.pause" : "service.resume"));
        why.setText(words.say("service.paused-why", "why", why(row.pausedWhy())));
        facts.add(words.say("service.fact-price"), says.price(row));
        facts.add(words.say("service.fact-cost"), row.cost() == null
                ? words.say("service.cost-unknown") : words.say("service.cost-line", "cost", row.cost(), "margin", says.percent(row.margin())),
                row.belowCost() ? "tone-bad" : "plain");
        facts.add(words.say("service.fact-category"), words.say("service.category-line", "category", row.category(), "type", row.type()));
        facts.add(words.say("service.fact-bounds"), says.bounds(row.min(), row.max()));
        facts.add(words.say("service.fact-refill"), row.refillDays() == 0 ? words.say("service.refill-none") : words.count("service.refill", row.refillDays()));
        facts.add(words.say("service.fact-drip"), words.say(row.dripFeed() ? "service.drip-yes" : "service.drip-no"));
        facts.add(words.say("service.fact-orders"), words.count("service.orders", detail.orders30()));
    }

    /** What a rule paused it for has words of ours; what the seller wrote is his own. */
    private String why(@Nullable String reason) {
        return reason == null ? "" : words.find("service.paused." + reason).orElse(reason);
    }
}
