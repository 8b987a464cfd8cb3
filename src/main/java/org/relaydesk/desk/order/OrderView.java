package org.relaydesk.desk.order;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.FilterField;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.place.PlacePane;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries.Filter;

/** The Orders screen: filters, the table, and the selected order beneath. */
final class OrderView extends VBox {
    private final OrderModel model;
    private final Words words;
    private final TextField filter;
    private final PlacePane place;

    OrderView(OrderModel model, OrderController controller, Words words, Dates dates) {
        this.model = model;
        this.words = words;
        setId("screen-orders");
        getStyleClass().addAll("screen", "orders");
        filter = FilterField.of(words.say("order.filter"), model.text(), controller::typed);
        filter.setPrefWidth(260);
        filter.setMinWidth(170);
        var chips = new HBox(8, Parts.grow(new FilterChips(model, controller, words)), filter);
        chips.setAlignment(Pos.TOP_LEFT);
        chips.getStyleClass().add("chips-line");
        var table = new OrderTable(model, controller, words, dates);
        VBox.setVgrow(table, Priority.ALWAYS);
        var all = Parts.collapsing(new VBox(heading(controller), chips, table, new OrderDetail(model, controller, words, dates)));
        place = new PlacePane(controller.place(), words);
        all.visibleProperty().bind(place.visibleProperty().not());
        controller.place().whenOpened(open -> {
            if (!open) {
                table.requestFocus();
            }
        });
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(all, place);
    }

    void focusFilter() {
        if (place.isVisible()) {
            place.focusFirst();
        } else {
            FilterField.focus(filter);
        }
    }

    private String counted(Map<Filter, Long> counts) {
        long all = counts.getOrDefault(Filter.ALL, 0L);
        if (counts.isEmpty() || !model.text().get().isBlank()) {
            return counts.isEmpty() ? "" : words.count("order.found", all);
        }
        return words.say("order.in-all", "all", all, "need", words.count("order.need", counts.getOrDefault(Filter.NEEDS_YOU, 0L)));
    }

    private HBox heading(OrderController controller) {
        var line = Parts.label("", "small", "muted");
        line.textProperty().bind(model.counts().map(this::counted));
        var begin = Buttons.deciding("new-order", words.say("order.new"), "N", () -> controller.place().open(), "accent");
        var heading = new HBox(10, Parts.label(words.say("order.title"), "h1"), line, Parts.gap(), Parts.whole(begin));
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("screen-heading");
        return heading;
    }
}
