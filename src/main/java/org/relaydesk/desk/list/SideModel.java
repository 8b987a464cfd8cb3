package org.relaydesk.desk.list;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The list down the side of a screen.
 *
 * @param text what it is sifted by
 * @param selected the chosen row's key; holds null where there is none
 */
public record SideModel<T>(WindowedList<T> rows, StringProperty text, ObjectProperty<Long> selected) {
    SideModel(WindowedList<T> rows) {
        this(rows, new SimpleStringProperty(""), new SimpleObjectProperty<>());
    }
}
