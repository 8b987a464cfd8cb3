package org.relaydesk.desk.order;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.part.Question;
import org.relaydesk.query.OrderQueries.Detail;
import org.relaydesk.query.OrderQueries.Filter;
import org.relaydesk.query.OrderQueries.Row;

/** What the Orders screen shows; a property without a value holds null. */
public final class OrderModel {
    private final WindowedList<Row> rows;
    private final ObjectProperty<Map<Filter, Long>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NEEDS_YOU);
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty selected = new SimpleStringProperty();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>();
    private final StringProperty asking = new SimpleStringProperty("");
    private final StringProperty askFault = new SimpleStringProperty("");
    private final BooleanProperty deciding = new SimpleBooleanProperty();

    OrderModel(WindowedList<Row> rows) {
        this.rows = rows;
    }

    public WindowedList<Row> rows() {
        return rows;
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

    /** The selected order's id. */
    public StringProperty selected() {
        return selected;
    }

    public ObjectProperty<Detail> detail() {
        return detail;
    }

    public ObjectProperty<Question> question() {
        return question;
    }

    /** What is being done with the answer to the question; empty while nothing is. */
    public StringProperty asking() {
        return asking;
    }

    /** What came of the answer instead; empty where nothing did. */
    public StringProperty askFault() {
        return askFault;
    }

    /** A decision about the selected order is under way. */
    public BooleanProperty deciding() {
        return deciding;
    }
}
