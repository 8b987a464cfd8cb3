package org.relaydesk.desk.provider;

import java.util.List;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.list.RowTable;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.ProviderQueries.Row;

/** One line a provider, as tall as there are some. */
final class ProviderTable extends VBox {
    private static final double ROW = 40;
    private static final int TALL = 7;

    private final RowTable<Row> table;
    private final ProviderModel model;
    private final Words words;

    ProviderTable(ProviderModel model, ProviderController controller, Words words, ProviderWords says) {
        this.model = model;
        this.words = words;
        table = new RowTable<>("queue", ROW, words.say("provider.none"), Row::name);
        table.column(column("name"), 108, 90, (cell, row) -> cell.strong(row.name()));
        table.column(column("state"), 190, 178, (cell, row) -> cell.badge(says.state(row, model.live().get().get(row.name()))));
        RowTable.right(table.column(column("balance"), 92, 84, (cell, row) -> {
            var balance = row.balance();
            if (row.low() && balance != null) {
                cell.bad(balance.text());
            } else {
                cell.setText(balance == null ? words.say("none") : balance.text());
            }
        }));
        table.number(column("open"), 104, 96, row -> Rupees.count(row.open()));
        var swept = table.text(column("swept"), 170, 90, says::swept);
        table.number(column("answer-time"), 104, 96, says::answerTime);
        var asked = table.number(column("asked"), 136, 130, this::asked);
        table.column(column("trouble"), 260, 90, (cell, row) -> {
            if (says.quiet(row)) {
                cell.quiet(says.trouble(row));
            } else {
                cell.setText(says.trouble(row));
            }
        });
        swept.visibleProperty().bind(widthProperty().greaterThan(820).or(widthProperty().lessThan(1)));
        asked.visibleProperty().bind(widthProperty().greaterThan(900).or(widthProperty().lessThan(1)));
        table.onPick(row -> controller.select(row.name()));
        getChildren().add(table);
        model.rows().subscribe(this::show);
        model.selected().subscribe(selected -> table.show(model.rows().get(), selected));
        // badges tell what is not in the rows
        model.live().subscribe(live -> table.refresh());
    }

    private String column(String name) {
        return words.say("provider.column." + name);
    }

    private String asked(Row row) {
        return words.say("provider.asked", "n", row.askedToday(), "all", row.askableADay());
    }

    private void show(List<Row> rows) {
        table.show(rows, model.selected().get());
        double tall = 60 + ROW * Math.clamp(rows.size(), 1, TALL);
        table.setMinHeight(tall);
        table.setPrefHeight(tall);
        table.setMaxHeight(tall);
    }
}
