package org.relaydesk.desk.palette;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the palette shows. */
public final class PaletteModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();

    public StringProperty text() {
        return text;
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    /** The entry that Enter runs; −1 where there is none. */
    public IntegerProperty chosen() {
        return chosen;
    }
}
