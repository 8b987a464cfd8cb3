package org.relaydesk.desk.provider;

import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
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

/** A provider's form. Enter saves, Esc leaves; the key is written and never shown. */
final class FormPane extends ScrollPane {
    private final ProviderModel model;
    private final ProviderDecider decider;
    private final Words words;

    FormPane(ProviderModel model, ProviderDecider decider, Words words) {
        this.model = model;
        this.decider = decider;
        this.words = words;
        setId("provider-form");
        setFitToWidth(true);
        getStyleClass().addAll("under", "form-pane");
        Parts.collapsing(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.form().subscribe(this::show);
    }

    private void show(@Nullable ProviderForm form) {
        setVisible(form != null);
        setContent(null);
        if (form == null) {
            return;
        }
        var grid = new GridPane(18, 12);
        grid.setMaxWidth(760);
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        var name = field(form, ProviderForm.NAME, new TextField());
        name.field().setDisable(!form.isNew());
        var address = field(form, ProviderForm.ADDRESS, new TextField());
        address.field().setPromptText(words.say("provider.form.address-prompt"));
        var key = field(form, ProviderForm.KEY, new PasswordField());
        key.field().setPromptText(words.say(form.isNew() ? "provider.form.key-new" : "provider.form.key-known"));
        grid.addRow(0, name, address);
        grid.addRow(1, key, field(form, ProviderForm.CURRENCY, new TextField()));
        grid.addRow(2, field(form, ProviderForm.RUPEES, new TextField()), field(form, ProviderForm.WARN, new TextField()));
        grid.addRow(3, field(form, ProviderForm.LIMIT, new TextField()), field(form, ProviderForm.TIMEOUT, new TextField()));
        var title = words.say(form.isNew() ? "provider.form.new" : "provider.form.known", "provider", form.fields().typed(ProviderForm.NAME));
        var body = new VBox(14, Parts.label(title, "h2"), Parts.prose(words.say("provider.form.hint"), "small", "muted"), grid, buttons(form));
        body.getStyleClass().add("under-part");
        setContent(body);
        applyCss();
        var begin = form.isNew() ? name.field() : address.field();
        begin.requestFocus();
        begin.end();
    }

    private Field field(ProviderForm form, String name, TextField field) {
        return new Field("form-" + name, words.say("provider.form." + name), field, form.fields().text(name), form.fields().fault(name));
    }

    private HBox buttons(ProviderForm form) {
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
