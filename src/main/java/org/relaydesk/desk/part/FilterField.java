package org.relaydesk.desk.part;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

import org.controlsfx.control.textfield.TextFields;

/** The field by which a list is sifted; a cross empties it. */
public final class FilterField {
    private FilterField() {}

    /**
     * A field that says what the model says and tells of what is typed.
     *
     * @param typed is told each text
     */
    public static TextField of(String prompt, ObservableValue<String> text, Consumer<String> typed) {
        var field = TextFields.createClearableTextField();
        field.setId("filter");
        field.setPromptText(prompt);
        field.textProperty().subscribe(typed);
        text.subscribe(now -> {
            if (!field.getText().equals(now)) {
                field.setText(now);
            }
        });
        return field;
    }

    /** Typing begins anew in it. */
    public static void focus(TextField field) {
        field.requestFocus();
        field.selectAll();
    }
}
