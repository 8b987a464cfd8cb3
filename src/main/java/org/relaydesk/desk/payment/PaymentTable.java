package org.relaydesk.desk.payment;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Chosen;
import org.relaydesk.desk.list.RowCell;
import org.relaydesk.desk.list.RowTable;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.PaymentQueries.Row;

/** The table of bank credits over a windowed list: it never holds all rows. The model says what is selected. */
final class PaymentTable extends TableView<Row> {
    private final PaymentModel model;
    private final PaymentWords says;
    private final Words words;

    PaymentTable(PaymentModel model, PaymentController controller, Words words, Dates dates) {
        this.model = model;
        this.words = words;
        this.says = new PaymentWords(words, dates);
        setId("queue");
        getStyleClass().add("rows");
        setFixedCellSize(40);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(placeholder());
        columns();
        setItems(model.rows());
        Chosen.follow(
                this, model.rows(), model.selected(), controller::index, row -> controller.select(row.id()), Chosen.WhenMoved.SHIFT);
    }

    private void columns() {
        column("at", 118, 112, (cell, row) -> cell.setText(says.when(row)));
        var amount = column("amount", 98, 92, this::amount);
        RowTable.right(amount);
        column("utr", 170, 122, (cell, row) -> reference(cell, row.reference()));
        column("payer", 216, 96, (cell, row) -> cell.setText(row.payer() == null ? words.say("none") : row.payer()));
        var seen = column("seen", 158, 96, (cell, row) -> cell.setText(says.seenBy(row)));
        column("order", 236, 116, this::owner);
        column("state", 190, 146, (cell, row) -> cell.badge(says.state(row)));
        seen.visibleProperty().bind(widthProperty().greaterThan(840).or(widthProperty().lessThan(1)));
    }

    private Label placeholder() {
        var none = Parts.label("", "muted");
        none.textProperty().bind(model.filter().map(filter -> words.say("payment.none." + filter)));
        return none;
    }

    private void amount(RowCell<Row> cell, Row row) {
        if (row.state().equals("UNMATCHED")) {
            cell.strong(row.paise().toString());
        } else {
            cell.setText(row.paise().toString());
        }
    }

    private void reference(RowCell<Row> cell, @Nullable String reference) {
        if (reference == null) {
            cell.quiet(words.say("payment.no-utr"));
        } else {
            cell.setText(reference);
        }
    }

    private void owner(RowCell<Row> cell, Row row) {
        var owner = says.owner(row);
        if (owner.sure()) {
            cell.setText(owner.text());
        } else {
            cell.quiet(owner.text());
        }
    }

    private TableColumn<Row, Row> column(
            String name, double width, double least, BiConsumer<RowCell<Row>, Row> fill) {
        return RowTable.addColumn(this, words.say("payment.column." + name), width, least, fill);
    }
}
