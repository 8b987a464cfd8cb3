package org.relaydesk.desk.mismatch;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is done with the picture that is shown: corrected, or put beside another. */
public final class ProofModel {
    private final ObjectProperty<Map<String, String>> correcting = new SimpleObjectProperty<>();
    private final StringProperty focus = new SimpleStringProperty("AMOUNT");
    private final StringProperty fault = new SimpleStringProperty("");
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final BooleanProperty comparable = new SimpleBooleanProperty();
    private final ObjectProperty<LoadedPicture> other = new SimpleObjectProperty<>();

    /** The values that the form begins with, by the marks' kinds; null while there is no form. */
    public ObjectProperty<Map<String, String>> correcting() {
        return correcting;
    }

    /** The kind at which the form begins. */
    public StringProperty focus() {
        return focus;
    }

    public StringProperty fault() {
        return fault;
    }

    public BooleanProperty saving() {
        return saving;
    }

    /** Whether there is another picture to put beside this one. */
    public BooleanProperty comparable() {
        return comparable;
    }

    /** The picture beside it; null while there is none. */
    public ObjectProperty<LoadedPicture> other() {
        return other;
    }
}
