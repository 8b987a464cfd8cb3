package org.relaydesk.desk.service;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.relaydesk.desk.part.Question;
import org.relaydesk.query.ServiceQueries.Detail;
import org.relaydesk.query.ServiceQueries.Row;

/** What the Services screen shows; a property without a value holds null. */
public final class ServiceModel {
    private final ObjectProperty<List<Row>> all = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Row>> shown = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<ServiceFilter> filter = new SimpleObjectProperty<>(ServiceFilter.ON_SALE);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Integer> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<ServiceForm> form = new SimpleObjectProperty<>();
    private final ObjectProperty<Picker> picker = new SimpleObjectProperty<>();
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>();
    private final BooleanProperty deciding = new SimpleBooleanProperty();

    /** Every service; null before the first answer. */
    public ObjectProperty<List<Row>> all() {
        return all;
    }

    /** Those that filter and text let through. */
    public ObjectProperty<List<Row>> shown() {
        return shown;
    }

    public ObjectProperty<ServiceFilter> filter() {
        return filter;
    }

    public StringProperty text() {
        return text;
    }

    /** The selected service's number. */
    public ObjectProperty<Integer> selected() {
        return selected;
    }

    public ObjectProperty<Detail> detail() {
        return detail;
    }

    /** The form of the selected service; null while none is open. */
    public ObjectProperty<ServiceForm> form() {
        return form;
    }

    /** A catalogue to choose from; null while none is open. */
    public ObjectProperty<Picker> picker() {
        return picker;
    }

    public ObjectProperty<Question> question() {
        return question;
    }

    /** A decision about the selected service is under way. */
    public BooleanProperty deciding() {
        return deciding;
    }
}
