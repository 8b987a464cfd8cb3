package org.relaydesk.desk.customer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.relaydesk.desk.part.Chooser;
import org.relaydesk.query.CustomerQueries.Preview;
import org.relaydesk.query.CustomerQueries.Row;

/** A merge before it is confirmed: with whom, which of the two stays, and why. */
final class MergeForm {
    private final long first;
    private final ObjectProperty<Chooser.Found<Row>> found = new SimpleObjectProperty<>();
    private final ObjectProperty<Row> other = new SimpleObjectProperty<>();
    private final ObjectProperty<Preview> preview = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty fault = new SimpleStringProperty("");
    private boolean turned;

    /** @param first the customer it was begun at, who stays unless it is turned round */
    MergeForm(long first) {
        this.first = first;
    }

    long first() {
        return first;
    }

    ObjectProperty<Chooser.Found<Row>> found() {
        return found;
    }

    ObjectProperty<Row> other() {
        return other;
    }

    /** What it would do; null until the other one is chosen and looked up. */
    ObjectProperty<Preview> preview() {
        return preview;
    }

    StringProperty reason() {
        return reason;
    }

    /** What is missing, as a sentence; empty for nothing. */
    StringProperty fault() {
        return fault;
    }

    /** The other one stays instead. */
    void turn() {
        turned = !turned;
    }

    boolean isTurned() {
        return turned;
    }
}
