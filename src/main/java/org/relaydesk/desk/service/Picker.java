package org.relaydesk.desk.service;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.part.Form;
import org.relaydesk.query.ServiceQueries.OfferRow;

/** A provider's catalogue to choose from: several offers that are to be sold, or one that a service can fall back to. */
final class Picker {
    /** What the choice is for. */
    enum Purpose { IMPORT, ROUTE }

    static final String PERCENT = "percent";
    static final String CATEGORY = "category";

    private final Purpose purpose;
    private final WindowedList<OfferRow> rows;
    private final ObjectProperty<List<String>> providers = new SimpleObjectProperty<>();
    private final StringProperty provider = new SimpleStringProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final LongProperty count = new SimpleLongProperty();
    private final IntegerProperty cursor = new SimpleIntegerProperty(0);
    private final ObservableSet<String> ticked = FXCollections.observableSet();
    private final Form fields = new Form(Map.of(PERCENT, "60", CATEGORY, ""));
    private final BooleanProperty saving = new SimpleBooleanProperty();

    Picker(Purpose purpose, WindowedList<OfferRow> rows) {
        this.purpose = purpose;
        this.rows = rows;
    }

    Purpose purpose() {
        return purpose;
    }

    WindowedList<OfferRow> rows() {
        return rows;
    }

    /** Those whose catalogue was read; null before the first answer. */
    ObjectProperty<List<String>> providers() {
        return providers;
    }

    /** Whose catalogue is shown; null before one is known. */
    StringProperty provider() {
        return provider;
    }

    StringProperty text() {
        return text;
    }

    /** How many offers match. */
    LongProperty count() {
        return count;
    }

    /** The row that the keys have come to. */
    IntegerProperty cursor() {
        return cursor;
    }

    /** The chosen offers, by the provider's own ids. */
    ObservableSet<String> ticked() {
        return ticked;
    }

    Form fields() {
        return fields;
    }

    BooleanProperty saving() {
        return saving;
    }
}
