package org.relaydesk.desk.part;

import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A text field with its name above, and what is wrong with it beneath. */
public final class Field extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field;

    /**
     * A field of a form.
     *
     * @param id of the text field itself
     * @param wrong what is wrong with it; empty where nothing is
     */
    public Field(String id, String name, TextField field, Property<String> text, ObservableValue<String> wrong) {
        super(3);
        this.field = field;
        var label = Parts.label(name, "muted", "small");
        label.setLabelFor(field);
        Label fault = Parts.collapsing(Parts.prose("", "wrong"));
        fault.textProperty().bind(wrong);
        fault.visibleProperty().bind(wrong.map(said -> !said.isEmpty()));
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setAccessibleText(name);
        wrong.subscribe(said -> {
            field.pseudoClassStateChanged(WRONG, !said.isEmpty());
            field.setAccessibleHelp(said);
        });
        getStyleClass().add("form-field");
        getChildren().addAll(label, field, fault);
    }

    public TextField field() {
        return field;
    }
}
