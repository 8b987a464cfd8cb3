package org.relaydesk.desk.order;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Chosen;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.OrderMarks;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.OrderQueries.Row;

/** The table of orders over a windowed list: it never holds all rows. The model says what is selected. */
final class OrderTable extends TableView<Row> {
    private final Words words;
    private final OrderMarks marks;

    OrderTable(OrderModel model, OrderController controller, Words words, Dates dates) {
        this.words = words;
        this.marks = new OrderMarks(words);
        setId("queue");
        getStyleClass().add("rows");
        setFixedCellSize(40);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Parts.label(words.say("order.none"), "muted"));
        column("order", 108, 104, (cell, row) -> {
            cell.setText(row.order());
            cell.strong(row.held() != null);
        });
        var placed = text("placed", 90, 84, row -> dates.brief(row.placedAt()));
        text("customer", 140, 84, Row::customer);
        text("service", 180, 84, Row::service);
        number("quantity", 82, 76, row -> Rupees.count(row.quantity()));
        column("progress", 162, 118, this::progress);
        number("paid", 92, 86, row -> Rupees.text(row.paid()));
        var refunded = number("refunded", 92, 84, row -> row.refunded().equals(Paise.ZERO) ? words.say("none") : Rupees.text(row.refunded()));
        var provider = text("provider", 92, 84, row -> row.provider() == null ? words.say("none") : row.provider());
        column("status", 176, 166, (cell, row) -> cell.badge(marks.of(row, dates)));
        placed.visibleProperty().bind(widthProperty().greaterThan(940).or(widthProperty().lessThan(1)));
        refunded.visibleProperty().bind(widthProperty().greaterThan(800).or(widthProperty().lessThan(1)));
        provider.visibleProperty().bind(widthProperty().greaterThan(860).or(widthProperty().lessThan(1)));
        setItems(model.rows());
        Chosen.follow(
                this, model.rows(), model.selected(), controller::index, row -> controller.select(row.order()), Chosen.WhenMoved.SHIFT);
    }

    private void progress(OrderCell cell, Row row) {
        if ("SUBMISSION_UNKNOWN".equals(row.held())) {
            cell.quiet(words.say("order.progress-unknown"));
        } else if (marks.notSent(row.status(), row.held())) {
            cell.quiet(words.say("order.not-sent"));
        } else if (row.delivered() == null) {
            cell.quiet(words.say("none"));
        } else {
            cell.bar(row.delivered(), row.quantity(), row.held() != null ? "bar-warn" : row.status().equals("COMPLETED") ? "bar-good" : "bar-info");
        }
    }

    private TableColumn<Row, Row> text(String name, double width, double least, Function<Row, String> text) {
        return column(name, width, least, (cell, row) -> cell.setText(text.apply(row)));
    }

    private TableColumn<Row, Row> number(String name, double width, double least, Function<Row, String> text) {
        var column = text(name, width, least, text);
        column.getStyleClass().add("right");
        return column;
    }

    private TableColumn<Row, Row> column(String name, double width, double least, BiConsumer<OrderCell, Row> fill) {
        var column = new TableColumn<Row, Row>(words.say("order.column." + name));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(all -> new OrderCell(fill));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }
}
