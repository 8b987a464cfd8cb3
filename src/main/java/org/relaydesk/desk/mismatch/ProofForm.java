package org.relaydesk.desk.mismatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;

/** What the picture says, to be put right. Enter saves, Esc leaves. */
final class ProofForm extends VBox {
    private static final List<String> TEXTS = List.of("AMOUNT", "UTR", "TIME", "PAYEE_VPA", "PAYEE_NAME", "PAYER_VPA");
    private static final List<String> STATES = List.of("UNKNOWN", "SUCCESS", "PENDING", "FAILED", "REQUEST");

    private final ProofModel proof;
    private final ProofDesk desk;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final ComboBox<String> status = new ComboBox<>();

    ProofForm(ProofModel proof, ProofDesk desk, Words words) {
        this.proof = proof;
        this.desk = desk;
        setId("proof-form");
        getStyleClass().addAll("ask", "proof-form");
        var grid = new GridPane(10, 6);
        for (var kind : TEXTS) {
            var field = new TextField();
            field.setId("proof-" + kind);
            field.setPrefColumnCount(20);
            fields.put(kind, field);
            row(grid, words.say("mark.name." + kind), field);
        }
        status.setId("proof-STATUS");
        status.getItems().setAll(STATES);
        status.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String state) {
                return state == null ? "" : words.say("mark.status." + state);
            }

            @Override
            public @Nullable String fromString(String text) {
                return STATES.stream().filter(s -> toString(s).equals(text)).findFirst().orElse(null);
            }
        });
        row(grid, words.say("mark.name.STATUS"), status);
        var wrong = Parts.collapsing(Parts.prose("", "wrong"));
        wrong.setId("proof-wrong");
        wrong.textProperty().bind(proof.fault());
        wrong.visibleProperty().bind(proof.fault().isNotEmpty());
        var save = Buttons.deciding("proof-save", words.say("proof.save"), words.say("key.enter"), this::save, "success");
        save.disableProperty().bind(proof.saving());
        var leave = Buttons.deciding("proof-leave", words.say("ask.leave"), words.say("key.esc"), desk::leave);
        // below each other where the window is narrow
        var buttons = new FlowPane(8, 6, Parts.whole(save), Parts.whole(leave));
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(
                Parts.label(words.say("proof.title"), "h2"), Parts.prose(words.say("proof.hint"), "muted", "small"), grid, wrong, buttons);
        Parts.collapsing(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        proof.correcting().subscribe(this::show);
    }

    private static void row(GridPane grid, String name, Control control) {
        int at = grid.getRowCount();
        Label label = Parts.whole(Parts.label(name, "muted", "small"));
        label.setLabelFor(control);
        grid.addRow(at, label, control);
    }

    private void show(@Nullable Map<String, String> values) {
        setVisible(values != null);
        if (values == null) {
            return;
        }
        fields.forEach((kind, field) -> field.setText(values.getOrDefault(kind, "")));
        status.setValue(values.getOrDefault("STATUS", "UNKNOWN"));
        applyCss();
        var first = fields.get(proof.focus().get());
        if (first == null) {
            status.requestFocus();
        } else {
            first.requestFocus();
            first.selectAll();
        }
    }

    private void save() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((kind, field) -> values.put(kind, field.getText()));
        var state = status.getValue();
        values.put("STATUS", state == null || state.equals("UNKNOWN") ? "" : state);
        desk.save(values);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            desk.leave();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            save();
            event.consume();
        }
    }
}
