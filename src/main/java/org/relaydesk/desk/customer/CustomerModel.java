package org.relaydesk.desk.customer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.relaydesk.desk.list.SideModel;
import org.relaydesk.query.CustomerQueries.Detail;
import org.relaydesk.query.CustomerQueries.Row;

/** What the Customers screen shows; a property without a value holds null. */
final class CustomerModel {
    private final SideModel<Row> side;
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<MergeForm> merge = new SimpleObjectProperty<>();
    private final BooleanProperty deciding = new SimpleBooleanProperty();

    CustomerModel(SideModel<Row> side) {
        this.side = side;
    }

    /** The selected customer's id. */
    ObjectProperty<Long> selected() {
        return side.selected();
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
