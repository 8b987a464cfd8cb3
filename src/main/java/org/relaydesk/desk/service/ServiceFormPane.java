package org.relaydesk.desk.service;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Field;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;

/** A service's form, with what its price would be as it is typed. Enter saves, Esc leaves. */
final class ServiceFormPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ServiceModel model;
    private final ServiceDecider decider;
    private final Words words;
    private final ServiceWords says;

    ServiceFormPane(ServiceModel model, ServiceDecider decider, Words words, ServiceWords says) {
        super(12);
        this.model = model;
        this.decider = decider;
        this.words = words;
        this.says = says;
        setId("service-form");
        getStyleClass().add("under-part");
        Parts.collapsing(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.form().subscribe(this::show);
    }

    private void show(@Nullable ServiceForm form) {
        setVisible(form != null);
        getChildren().clear();
        if (form == null) {
            return;
        }
        var name = field(form, ServiceForm.NAME);
        var price = field(form, ServiceForm.PRICE);
        var percent = field(form, ServiceForm.PERCENT);
        Parts.collapsing(price).visibleProperty().bind(form.byMargin().not());
        Parts.collapsing(percent).visibleProperty().bind(form.byMargin());
        var grid = new GridPane(14, 10);
        for (int i = 0; i < 6; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 6);
            grid.getColumnConstraints().add(column);
        }
        grid.add(name, 0, 0, 3, 1);
        grid.add(field(form, ServiceForm.CATEGORY), 3, 0, 3, 1);
        grid.add(way(form), 0, 1, 3, 1);
        grid.add(new VBox(price, percent), 3, 1, 3, 1);
        grid.add(field(form, ServiceForm.MIN), 0, 2, 2, 1);
        grid.add(field(form, ServiceForm.MAX), 2, 2, 2, 1);
        grid.add(field(form, ServiceForm.REFILL), 4, 2, 2, 1);
        var drip = new CheckBox(words.say("service.form.drip"));
        drip.setId("form-drip");
        drip.selectedProperty().bindBidirectional(form.dripFeed());
        getChildren().addAll(Parts.label(words.say("service.form.title", "n", form.number()), "h2"), grid, preview(form), drip, buttons(form));
        applyCss();
        name.field().requestFocus();
        name.field().end();
    }

    private Field field(ServiceForm form, String name) {
        return new Field("form-" + name, words.say("service.form." + name), new TextField(), form.fields().text(name), form.fields().fault(name));
    }

    private VBox way(ServiceForm form) {
        var fixed = way(form, "price-fixed", "service.form.fixed", false);
        var margin = way(form, "price-margin", "service.form.margin", true);
        var chips = new HBox(6, fixed, margin);
        return new VBox(3, Parts.label(words.say("service.form.way"), "muted", "small"), chips);
    }

    private Button way(ServiceForm form, String id, String key, boolean margin) {
        var chip = Buttons.button(words.say(key), () -> form.byMargin().set(margin), "chip");
        chip.setId(id);
        chip.setMinWidth(USE_PREF_SIZE);
        form.byMargin().subscribe(now -> chip.pseudoClassStateChanged(CHOSEN, now == margin));
        return chip;
    }

    private Label preview(ServiceForm form) {
        var line = Parts.prose("", "small");
        line.setId("price-preview");
        Runnable show = () -> {
            var mark = says.preview(form);
            line.setText(mark.text());
            line.getStyleClass().removeIf(style -> style.startsWith("tone-"));
            line.getStyleClass().add(mark.tone().styleClass());
        };
        form.fields().text(ServiceForm.PRICE).subscribe(show);
        form.fields().text(ServiceForm.PERCENT).subscribe(show);
        form.byMargin().subscribe(show);
        show.run();
        return line;
    }

    private HBox buttons(ServiceForm form) {
        var save = Buttons.deciding("confirm", words.say("form.save"), words.say("key.enter"), decider::save, "success");
        save.disableProperty().bind(form.saving());
        var leave = Buttons.deciding("form-leave", words.say("ask.leave"), words.say("key.esc"), () -> model.form().set(null));
        var row = new HBox(8, save, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.form().set(null);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            decider.save();
            event.consume();
        }
    }
}
