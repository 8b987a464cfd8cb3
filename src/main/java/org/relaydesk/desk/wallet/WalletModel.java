package org.relaydesk.desk.wallet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.relaydesk.desk.list.SideModel;
import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.part.Question;
import org.relaydesk.query.WalletQueries.Detail;
import org.relaydesk.query.WalletQueries.Line;
import org.relaydesk.query.WalletQueries.Row;
import org.relaydesk.query.WalletQueries.Summary;

/** What the Wallets screen shows; a property without a value holds null. */
public final class WalletModel {
    private final SideModel<Row> side;
    private final WindowedList<Line> lines;
    private final ObjectProperty<Summary> summary = new SimpleObjectProperty<>();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<Line> line = new SimpleObjectProperty<>();
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>();
    private final BooleanProperty deciding = new SimpleBooleanProperty();

    WalletModel(SideModel<Row> side, WindowedList<Line> lines) {
        this.side = side;
        this.lines = lines;
    }

    public WindowedList<Line> lines() {
        return lines;
    }

    public ObjectProperty<Summary> summary() {
        return summary;
    }

    /** The selected customer. */
    public ObjectProperty<Long> selected() {
        return side.selected();
    }

    public ObjectProperty<Detail> detail() {
        return detail;
    }

    /** The selected line of the statement. */
    public ObjectProperty<Line> line() {
        return line;
    }

    public ObjectProperty<Question> question() {
        return question;
    }

    public BooleanProperty deciding() {
        return deciding;
    }
}
