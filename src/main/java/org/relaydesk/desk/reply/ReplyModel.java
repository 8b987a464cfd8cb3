package org.relaydesk.desk.reply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.relaydesk.desk.reply.ReplyTexts.Text;

/** What the sheet shows; a property without a value holds null. */
final class ReplyModel {
    private final StringProperty language = new SimpleStringProperty("en");
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Text> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Text> selected = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty preview = new SimpleStringProperty("");
    private final StringProperty fault = new SimpleStringProperty("");
    private final BooleanProperty saving = new SimpleBooleanProperty();

    StringProperty language() {
        return language;
    }

    StringProperty filter() {
        return filter;
    }

    ObservableList<Text> shown() {
        return shown;
    }

    ObjectProperty<Text> selected() {
        return selected;
    }

    /** What is being written in the place of the selected text. */
    StringProperty words() {
        return words;
    }

    StringProperty preview() {
        return preview;
    }

    /** Why it can't be taken as it is, as a sentence; empty for no reason. */
    StringProperty fault() {
        return fault;
    }

    BooleanProperty saving() {
        return saving;
    }
}
