package org.relaydesk.desk.settings;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.AskPanel;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Field;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.Transport;

/** The form of the gateway to WhatsApp. Enter saves, Esc leaves; secrets are written and never shown. */
final class GatewayPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SettingsModel model;
    private final GatewayController controller;
    private final Words words;
    private final VBox body = new VBox(12);

    GatewayPane(SettingsModel model, GatewayController controller, Words words) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.words = words;
        setId("gateway-form");
        getStyleClass().addAll("card", "box");
        Parts.collapsing(this);
        getChildren().addAll(body, new AskPanel(words, model.question()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        body.disableProperty().bind(model.question().isNotNull());
        model.form().subscribe(this::show);
        model.question().subscribe(asked -> {
            if (asked == null) {
                focus();
            }
        });
    }

    private void show(@Nullable GatewayForm form) {
        setVisible(form != null);
        body.getChildren().clear();
        if (form == null) {
            return;
        }
        var grid = new GridPane(18, 12);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        form.transport().subscribe(transport -> fill(grid, form, transport));
        body.getChildren().addAll(
                Parts.label(words.say("settings.form"), "h2"), Parts.prose(words.say("settings.form-hint"), "small", "muted"),
                chips(form), grid, buttons());
        applyCss();
        focus();
    }

    private void focus() {
        Node first = lookup("#form-phoneNumberId") == null ? lookup("#form-url") : lookup("#form-phoneNumberId");
        if (isVisible() && first != null) {
            first.requestFocus();
        }
    }

    private HBox chips(GatewayForm form) {
        var row = new HBox(6);
        for (var transport : Transport.values()) {
            var chip = Buttons.button(words.say("settings.transport." + transport), () -> form.transport().set(transport), "chip");
            chip.setId("transport-" + transport.name().toLowerCase(Locale.ROOT));
            form.transport().subscribe(now -> chip.pseudoClassStateChanged(CHOSEN, now == transport));
            row.getChildren().add(Parts.whole(chip));
        }
        return row;
    }

    private void fill(GridPane grid, GatewayForm form, Transport transport) {
        grid.getChildren().clear();
        var names = GatewayForm.of(transport);
        for (int i = 0; i < names.size(); i++) {
            grid.add(field(form, transport, names.get(i)), i % 2, i / 2);
        }
    }

    private Field field(GatewayForm form, Transport transport, String name) {
        var field = GatewayForm.isSecret(name) ? new PasswordField() : new TextField();
        field.setPromptText(GatewayForm.isSecret(name)
                ? words.say(form.isSet(name) ? "settings.secret-set" : "settings.secret-unset")
                : words.find("settings.prompt." + transport + "." + name).or(() -> words.find("settings.prompt." + name)).orElse(""));
        return new Field("form-" + name.replace('.', '-'), words.say("settings.field." + name), field, form.fields().text(name), form.fields().fault(name));
    }

    private HBox buttons() {
        var save = Buttons.deciding("confirm-gateway", words.say("form.save"), words.say("key.enter"), controller::save, "success");
        save.disableProperty().bind(model.saving());
        var leave = Buttons.deciding("form-leave", words.say("ask.leave"), words.say("key.esc"), controller::leave);
        var row = new HBox(8, save, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        Parts.collapsing(row).visibleProperty().bind(model.question().isNull());
        return row;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.back();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            controller.save();
            event.consume();
        }
    }
}
