package org.relaydesk.desk.statement;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.relaydesk.statement.Counts;
import org.relaydesk.statement.Foreseen;
import org.relaydesk.statement.Standing;

/** What the import of a statement shows. It stays as it is while the sheet is closed. */
final class StatementModel {
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.NO_FILE);
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ObjectProperty<Counts> counts = new SimpleObjectProperty<>(Counts.NONE);
    private final ObjectProperty<Standing> filter = new SimpleObjectProperty<>();
    private final ObservableList<Foreseen> shown = FXCollections.observableArrayList();
    private final ObservableSet<String> ticked = FXCollections.observableSet();
    private final StringProperty fault = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final ObjectProperty<List<List<String>>> preview = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty stopping = new SimpleBooleanProperty();

    /** How far it is. */
    enum Phase { NO_FILE, LOOKING, LOOKED, MAPPING, IMPORTING, DONE }

    ObjectProperty<Phase> phase() {
        return phase;
    }

    /** Null before one was chosen. */
    ObjectProperty<Path> file() {
        return file;
    }

    /** From 0 to 1. */
    DoubleProperty progress() {
        return progress;
    }

    ObjectProperty<Counts> counts() {
        return counts;
    }

    /** Null for all. */
    ObjectProperty<Standing> filter() {
        return filter;
    }

    /** Those that the filter lets through, in the file's order. */
    ObservableList<Foreseen> shown() {
        return shown;
    }

    /** Keys of unclear lines that the seller says count. */
    ObservableSet<String> ticked() {
        return ticked;
    }

    /** Why the file can't be read; empty where it can. */
    StringProperty fault() {
        return fault;
    }

    /** What came of the import. */
    StringProperty told() {
        return told;
    }

    /** The first rows of a file whose columns nobody knows. */
    ObjectProperty<List<List<String>>> preview() {
        return preview;
    }

    /** Whether it was told to stop, and ends with what is under way. */
    BooleanProperty stopping() {
        return stopping;
    }
}
