package org.relaydesk.desk.service;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ServiceQueries.Detail;
import org.relaydesk.query.ServiceQueries.Route;

/** Where a service is relayed to: its first choice, then its fall-backs in their order. */
final class RoutesPane extends VBox {
    private final ServiceModel model;
    private final ServiceController controller;
    private final Words words;
    private final Dates dates;
    private final ServiceWords says;
    private final VBox lines = new VBox();

    RoutesPane(ServiceModel model, ServiceController controller, Words words, Dates dates, ServiceWords says) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        this.says = says;
        getStyleClass().add("under-part");
        lines.setId("routes");
        var add = Buttons.deciding("add-route", words.say("service.add-route"), null, () -> controller.picker().open(Picker.Purpose.ROUTE), "tool");
        add.disableProperty().bind(model.deciding());
        add.setMinWidth(USE_PREF_SIZE);
        var heading = new HBox(10, Parts.label(words.say("service.routes"), "h2"), Parts.gap(), add);
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, Parts.prose(words.say("service.routes-hint"), "small", "muted"), lines);
        model.detail().subscribe(this::show);
    }

    private void show(@Nullable Detail detail) {
        lines.getChildren().clear();
        if (detail != null) {
            for (int i = 0; i < detail.routes().size(); i++) {
                lines.getChildren().add(line(detail.routes(), i));
            }
        }
    }

    private Node line(List<Route> routes, int place) {
        var route = routes.get(place);
        var order = Parts.whole(Parts.label(words.say(place == 0 ? "service.first" : "service.place", "n", place + 1), "small", "muted"));
        order.setPrefWidth(52);
        var text = new VBox(1, Parts.label(says.leg(route.leg()), "strong"), offer(route));
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        var up = icon("up-" + place, Feather.ARROW_UP, "service.move-up", route, () -> controller.decider().moveRoute(place, -1), place > 0);
        var down = icon("down-" + place, Feather.ARROW_DOWN, "service.move-down", route, () -> controller.decider().moveRoute(place, 1), place < routes.size() - 1);
        var remove = icon("remove-" + place, Feather.X, "service.remove-route", route, () -> controller.decider().removeRoute(place), routes.size() > 1);
        var line = new HBox(8, order, Parts.grow(text), up, down, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("table-line", "route-line");
        return line;
    }

    private Label offer(Route route) {
        var offer = route.offer();
        if (offer != null) {
            return Parts.label(words.say("service.offer-line", "name", offer.name(), "cost", offer.cost(), "bounds", says.bounds(offer.min(), offer.max())),
                    "small", "muted");
        }
        return route.goneAt() == null
                ? Parts.label(words.say("service.offer-unread"), "small", "muted")
                : Parts.label(words.say("service.offer-gone", "at", dates.minute(route.goneAt())), "small", "tone-bad");
    }

    private Button icon(String id, Ikon icon, String says, Route route, Runnable action, boolean possible) {
        var button = Buttons.icon(icon, words.say(says, "route", this.says.leg(route.leg())), action);
        button.setId("route-" + id);
        button.getStyleClass().add("flat-tool");
        button.setMinWidth(USE_PREF_SIZE);
        if (possible) {
            button.disableProperty().bind(model.deciding());
        } else {
            button.setDisable(true);
        }
        return button;
    }
}
