package org.relaydesk.desk.wallet;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Chosen;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Activity;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.query.WalletQueries.Line;

/** The statement of a wallet, newest first, over a windowed list. */
final class StatementTable extends TableView<Line> {
    private final WalletModel model;
    private final WalletController controller;
    private final Words words;

    StatementTable(WalletModel model, WalletController controller, Words words, Dates dates) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        setId("statement");
        getStyleClass().add("rows");
        setFixedCellSize(39);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Parts.label(words.say("wallet.no-lines"), "muted"));
        var activity = new Activity(words);
        column("when", 120, 110, line -> dates.stamp(line.at()));
        column("what", 320, 90, line -> activity.statement(line.what(), line.figures()));
        var order = column("order", 108, 100, line -> line.order() == null ? words.say("none") : line.order());
        var by = column("by", 92, 84, line -> words.code("by", line.by()));
        column("in", 84, 84, line -> amount(line.in())).getStyleClass().add("right");
        column("out", 84, 84, line -> amount(line.out())).getStyleClass().add("right");
        column("balance", 92, 92, line -> line.balance().toString()).getStyleClass().addAll("right", "balance-column");
        order.visibleProperty().bind(widthProperty().greaterThan(570).or(widthProperty().lessThan(1)));
        by.visibleProperty().bind(widthProperty().greaterThan(660).or(widthProperty().lessThan(1)));
        setItems(model.lines());
        Chosen.follow(this, model.lines(), model.line(), controller::line, controller::selectLine, Chosen.WhenMoved.STAY);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::open);
    }

    private static String amount(Paise amount) {
        return amount.isZero() ? "" : amount.toString();
    }

    /** A double click leads to the line's order. */
    private void open(MouseEvent event) {
        Line line = model.line().get();
        if (event.getClickCount() == 2 && line != null && line.order() != null) {
            controller.openOrder(line.order());
        }
    }

    private TableColumn<Line, String> column(String name, double width, double least, Function<Line, String> text) {
        var column = new TableColumn<Line, String>(words.say("wallet.column." + name));
        column.setCellValueFactory(features -> {
            @Nullable Line line = features.getValue();
            return new ReadOnlyStringWrapper(line == null ? "" : text.apply(line));
        });
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }
}
