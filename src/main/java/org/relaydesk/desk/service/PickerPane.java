package org.relaydesk.desk.service;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Field;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.service.Picker.Purpose;
import org.relaydesk.desk.words.Words;

/** A provider's catalogue to choose from. Typing searches, the arrows move, Space ticks, Enter takes it, Esc leaves. */
final class PickerPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ServiceModel model;
    private final PickerController controller;
    private final Words words;
    private final ServiceWords says;
    private @Nullable TextField search;

    PickerPane(ServiceModel model, PickerController controller, Words words, ServiceWords says) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.says = says;
        setId("picker");
        Parts.collapsing(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.picker().subscribe(this::show);
    }

    void focusSearch() {
        if (search != null) {
            search.requestFocus();
            search.selectAll();
        }
    }

    private void show(@Nullable Picker picker) {
        setVisible(picker != null);
        getChildren().clear();
        search = null;
        if (picker == null) {
            return;
        }
        var table = new OfferTable(picker, controller, words, says);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(heading(picker), line(picker), table, picker.purpose() == Purpose.IMPORT ? importing(picker) : routing(picker));
        applyCss();
        focusSearch();
    }

    private HBox heading(Picker picker) {
        var detail = model.detail().get();
        var title = picker.purpose() == Purpose.IMPORT || detail == null
                ? words.say("service.import-title")
                : words.say("service.route-title", "service", detail.row().number() + " · " + detail.row().name());
        var count = Parts.label("", "small", "muted");
        count.textProperty().bind(picker.count().map(n -> words.count("service.offers", n.longValue())));
        var leave = Buttons.deciding("picker-leave", words.say("ask.leave"), words.say("key.esc"), controller::close);
        var heading = new HBox(10, Parts.label(title, "h1"), count, Parts.gap(), leave);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("screen-heading");
        return heading;
    }

    private HBox line(Picker picker) {
        var field = TextFields.createClearableTextField();
        field.setId("offer-search");
        field.setPromptText(words.say("service.search"));
        field.setPrefWidth(300);
        field.setMinWidth(170);
        field.textProperty().subscribe(controller::typed);
        search = field;
        var chips = new FlowPane(8, 8);
        chips.setMinWidth(0);
        picker.providers().subscribe(names -> chips(chips, picker, names));
        picker.provider().subscribe(name -> chips(chips, picker, picker.providers().get()));
        var line = new HBox(8, Parts.grow(chips), field);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("chips-line");
        return line;
    }

    private void chips(FlowPane chips, Picker picker, @Nullable List<String> names) {
        chips.getChildren().clear();
        if (names == null) {
            return;
        }
        if (names.isEmpty()) {
            chips.getChildren().add(Parts.prose(words.say("service.no-catalogue"), "muted"));
        }
        for (var name : names) {
            var chip = Buttons.button(name, () -> controller.provider(name), "chip");
            chip.setId("catalogue-" + name);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.pseudoClassStateChanged(CHOSEN, name.equals(picker.provider().get()));
            chips.getChildren().add(chip);
        }
    }

    private HBox importing(Picker picker) {
        var percent = new Field("import-percent", words.say("service.import-percent"), new TextField(),
                picker.fields().text(Picker.PERCENT), picker.fields().fault(Picker.PERCENT));
        percent.setMinWidth(150);
        var category = new Field("import-category", words.say("service.import-category"), new TextField(),
                picker.fields().text(Picker.CATEGORY), picker.fields().fault(Picker.CATEGORY));
        category.field().setPromptText(words.say("service.import-category-hint"));
        category.setPrefWidth(260);
        return footer(picker, "service.import-confirm", Parts.prose(words.say("service.import-hint"), "small", "muted"), percent, category);
    }

    private HBox routing(Picker picker) {
        return footer(picker, "service.route-confirm", Parts.prose(words.say("service.route-hint"), "small", "muted"));
    }

    private HBox footer(Picker picker, String key, Node hint, Field... fields) {
        var confirm = Buttons.deciding("confirm", words.say(key + ".other", "n", 0), words.say("key.enter"), controller::confirm, "success");
        confirm.setMinWidth(USE_PREF_SIZE);
        Runnable follow = () -> {
            int n = picker.ticked().size();
            confirm.setText(words.count(key, n));
            confirm.setDisable(picker.saving().get() || (picker.purpose() == Purpose.IMPORT ? n == 0 : picker.count().get() == 0));
        };
        picker.ticked().subscribe(follow);
        picker.saving().subscribe(follow);
        picker.count().subscribe(follow);
        follow.run();
        var footer = new HBox(14, fields);
        footer.getChildren().addAll(Parts.grow(hint), confirm);
        HBox.setHgrow(hint, Priority.ALWAYS);
        footer.setAlignment(Pos.BOTTOM_LEFT);
        footer.getStyleClass().add("picker-footer");
        return footer;
    }

    /** In a text field the arrows still move in the list, and Enter and Esc mean the panel. */
    private void onKey(KeyEvent event) {
        Picker picker = model.picker().get();
        if (picker == null || !(event.getTarget() instanceof TextField)) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> controller.move(picker, 1);
            case UP -> controller.move(picker, -1);
            case ENTER -> controller.confirm();
            case ESCAPE -> controller.close();
            default -> {
                return;
            }
        }
        event.consume();
        if (event.getCode() == KeyCode.DOWN && lookup("#offers") != null) {
            lookup("#offers").requestFocus();
        }
    }
}
