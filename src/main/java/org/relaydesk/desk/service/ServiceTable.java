package org.relaydesk.desk.service;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.list.RowTable;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.ServiceQueries.Row;

/** What is sold, one line a service. */
final class ServiceTable extends VBox {
    private final RowTable<Row> table;
    private final Words words;
    private final ServiceWords says;

    ServiceTable(ServiceModel model, ServiceController controller, Words words, ServiceWords says) {
        this.words = words;
        this.says = says;
        table = new RowTable<>("queue", 40, words.say("service.none"), Row::number);
        columns();
        table.onPick(row -> controller.select(row.number()));
        VBox.setVgrow(table, Priority.ALWAYS);
        setMinHeight(110);
        getChildren().add(table);
        model.shown().subscribe(rows -> table.show(rows, model.selected().get()));
        model.selected().subscribe(selected -> table.show(model.shown().get(), selected));
    }

    private void columns() {
        table.number(column("number"), 54, 50, row -> Integer.toString(row.number()));
        table.column(column("name"), 200, 110, (cell, row) -> cell.strong(row.name()));
        var category = table.text(column("category"), 100, 80, Row::category);
        var type = table.text(column("type"), 118, 80, Row::type);
        table.number(column("price"), 92, 86, row -> Rupees.text(row.price()));
        RowTable.right(table.column(column("cost"), 92, 86, (cell, row) -> {
            if (row.belowCost()) {
                cell.bad(says.amount(row.cost()));
            } else {
                cell.setText(says.amount(row.cost()));
            }
        }));
        var margin = table.number(column("margin"), 72, 66, row -> says.percent(row.margin()));
        var routes = table.text(column("routes"), 290, 110, says::routes);
        var bounds = table.number(column("bounds"), 130, 110, row -> says.bounds(row.min(), row.max()));
        table.column(column("state"), 110, 98, (cell, row) -> cell.badge(says.state(row)));
        routes.setMaxWidth(420);
        category.visibleProperty().bind(widthProperty().greaterThan(1060).or(widthProperty().lessThan(1)));
        type.visibleProperty().bind(widthProperty().greaterThan(930).or(widthProperty().lessThan(1)));
        bounds.visibleProperty().bind(widthProperty().greaterThan(800).or(widthProperty().lessThan(1)));
        margin.visibleProperty().bind(widthProperty().greaterThan(640).or(widthProperty().lessThan(1)));
    }

    private String column(String name) {
        return words.say("service.column." + name);
    }
}
