package org.relaydesk.desk.payment;

import java.time.LocalDate;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.PaymentQueries.Detail;
import org.relaydesk.query.PaymentQueries.Filter;
import org.relaydesk.query.PaymentQueries.Row;
import org.relaydesk.query.PaymentQueries.Summary;

/** What the Payments screen shows; a property without a value holds null. */
public final class PaymentModel {
    private final WindowedList<Row> rows;
    private final ObjectProperty<Summary> summary = new SimpleObjectProperty<>();
    private final ObjectProperty<Map<Filter, Long>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.UNMATCHED);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<Long> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>();
    private final BooleanProperty deciding = new SimpleBooleanProperty();
    private final BooleanProperty byDay = new SimpleBooleanProperty();

    /**
     * The selected credit.
     *
     * @param mismatch the open one about it; null where there is none
     */
    public record Shown(Detail credit, MismatchQueries.@Nullable Detail mismatch) {}

    PaymentModel(WindowedList<Row> rows) {
        this.rows = rows;
    }

    public WindowedList<Row> rows() {
        return rows;
    }

    public ObjectProperty<Summary> summary() {
        return summary;
    }

    public ObjectProperty<Map<Filter, Long>> counts() {
        return counts;
    }

    public ObjectProperty<Filter> filter() {
        return filter;
    }

    public StringProperty text() {
        return text;
    }

    /** The one day that the table shows; null for all. */
    public ObjectProperty<LocalDate> day() {
        return day;
    }

    /** The selected credit's id. */
    public ObjectProperty<Long> selected() {
        return selected;
    }

    public ObjectProperty<Shown> shown() {
        return shown;
    }

    /** A decision about the selected credit is under way. */
    public BooleanProperty deciding() {
        return deciding;
    }

    /** Whether feed and book are shown by day in the table's place. */
    public BooleanProperty byDay() {
        return byDay;
    }
}
