package org.relaydesk.desk.service;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.FilterField;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ServiceQueries.Row;

/** The Services screen: filters, the table and the selected service beneath; or a catalogue to choose from. */
final class ServiceView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ServiceModel model;
    private final ServiceController controller;
    private final Words words;
    private final TextField filter;
    private final PickerPane picker;

    ServiceView(ServiceModel model, ServiceController controller, Words words, Dates dates) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        var says = new ServiceWords(words);
        setId("screen-services");
        getStyleClass().addAll("screen", "services");
        filter = FilterField.of(words.say("service.filter"), model.text(), controller::typed);
        filter.setPrefWidth(260);
        filter.setMinWidth(170);
        var line = new HBox(8, Parts.grow(chips()), filter);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("chips-line");
        var table = new ServiceTable(model, controller, words, says);
        VBox.setVgrow(table, Priority.ALWAYS);
        var sold = Parts.collapsing(new VBox(heading(), line, table, new ServiceDetail(model, controller, words, dates, says)));
        sold.visibleProperty().bind(model.picker().isNull());
        picker = new PickerPane(model, controller.picker(), words, says);
        VBox.setVgrow(sold, Priority.ALWAYS);
        VBox.setVgrow(picker, Priority.ALWAYS);
        getChildren().addAll(sold, picker);
    }

    void focusFilter() {
        if (model.picker().get() == null) {
            FilterField.focus(filter);
        } else {
            picker.focusSearch();
        }
    }

    private FlowPane chips() {
        var chips = new FlowPane(8, 8);
        chips.setMinWidth(0);
        for (var kind : ServiceFilter.values()) {
            var chip = Buttons.button(words.say("service.filter." + kind), () -> controller.filter(kind), "chip");
            chip.setId("filter-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chip.setMinWidth(USE_PREF_SIZE);
            model.filter().subscribe(chosen -> chip.pseudoClassStateChanged(CHOSEN, chosen == kind));
            model.all().subscribe(rows -> count(chip, kind, rows));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private void count(Button chip, ServiceFilter kind, @Nullable List<Row> rows) {
        var name = words.say("service.filter." + kind);
        chip.setText(rows == null ? name : words.say("order.filter-count", "name", name, "n", rows.stream().filter(kind::holds).count()));
    }

    private HBox heading() {
        var line = Parts.label("", "small", "muted");
        line.textProperty().bind(model.all().map(this::counted).orElse(words.say("loading")));
        var imports = Buttons.deciding("import", words.say("service.import"), "I", () -> controller.picker().open(Picker.Purpose.IMPORT), "accent");
        imports.setMinWidth(USE_PREF_SIZE);
        var heading = new HBox(10, Parts.label(words.say("screen.services"), "h1"), line, Parts.gap(), imports);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("screen-heading");
        return heading;
    }

    private String counted(List<Row> rows) {
        long below = rows.stream().filter(row -> row.onSale() && row.belowCost()).count();
        var said = words.count("service.on-sale", rows.stream().filter(Row::onSale).count());
        return below == 0 ? said : said + words.count("service.below", below);
    }
}
