package org.relaydesk.desk.customer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.query.CustomerQueries.Detail;
import org.relaydesk.query.CustomerQueries.Row;

/** What the Customers screen shows; a property without a value holds null. */
final class CustomerModel {
    private final WindowedList<Row> customers;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Long> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<MergeForm> merge = new SimpleObjectProperty<>();
    private final BooleanProperty deciding = new SimpleBooleanProperty();

    CustomerModel(WindowedList<Row> customers) {
        this.customers = customers;
    }

    WindowedList<Row> customers() {
        return customers;
    }

    /** What the list is sifted by. */
    StringProperty text() {
        return text;
    }

    ObjectProperty<Long> selected() {
        return selected;
    }

    ObjectProperty<Detail> detail() {
        return detail;
    }

    /** The merge that is being prepared. */
    ObjectProperty<MergeForm> merge() {
        return merge;
    }

    BooleanProperty deciding() {
        return deciding;
    }
}
