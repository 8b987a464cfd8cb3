package org.relaydesk.desk.provider;

import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.list.RowTable;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.provider.ProviderActions.Answer;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.ProviderQueries.Change;
import org.relaydesk.query.ProviderQueries.Detail;

/** What changed in the selected provider's catalogue, with the answer that is suggested; above it what is under way. */
final class ChangesPane extends VBox {
    private static final double ROW = 44;

    private final ProviderModel model;
    private final ProviderController controller;
    private final Words words;
    private final ProviderWords says;
    private final Label title = Parts.label("", "h2");
    private final Label read = Parts.label("", "small", "muted");
    private final RowTable<Change> table;
    private final HBox round = Parts.collapsing(new HBox(10));
    private final ProgressBar bar = new ProgressBar();
    private final Label asked = Parts.label("", "small");
    private final Button stop;
    private final Button send;
    private final HBox waiting;

    ChangesPane(ProviderModel model, ProviderController controller, Words words, ProviderWords says) {
        super(10);
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.says = says;
        getStyleClass().add("under-part");
        table = new RowTable<>("changes", ROW, words.say("change.none"), Change::id);
        stop = Buttons.deciding("stop-sweep", words.say("provider.stop"), "X", controller.decider()::stopSweep, "tool");
        send = Buttons.deciding("send-waiting", "", null, controller.decider()::sendWaiting, "accent");
        var hint = Parts.grow(Parts.prose(words.say("provider.waiting-hint"), "small"));
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        waiting = Parts.collapsing(new HBox(10, hint, send));
        columns();
        fillRound();
        waiting.setAlignment(Pos.CENTER_LEFT);
        waiting.getStyleClass().addAll("band", "tone-warn");
        waiting.setId("waiting-orders");
        send.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(heading(), round, waiting, table);
        model.detail().subscribe(this::show);
        model.rows().subscribe(rows -> showNow());
        model.selected().subscribe(name -> showNow());
        model.live().subscribe(live -> showNow());
        model.busy().addListener((SetChangeListener<String>) change -> {
            table.refresh();
            showNow();
        });
    }

    private HBox heading() {
        var button = Buttons.deciding("read-catalogue", words.say("provider.read-now"), "C", controller.decider()::readCatalogue, "tool");
        button.setMinWidth(USE_PREF_SIZE);
        model.busy().addListener((SetChangeListener<String>) change -> reading(button));
        model.selected().subscribe(name -> reading(button));
        var heading = new HBox(10, new VBox(2, title, read), Parts.gap(), button);
        heading.setAlignment(Pos.TOP_LEFT);
        return heading;
    }

    private void reading(Button button) {
        boolean busy = model.busy().contains("read " + model.selected().get());
        button.setDisable(busy || model.selected().get() == null);
        button.setText(words.say(busy ? "provider.reading" : "provider.read-now"));
    }

    private void fillRound() {
        bar.setPrefWidth(180);
        stop.setMinWidth(USE_PREF_SIZE);
        round.setAlignment(Pos.CENTER_LEFT);
        round.setId("round");
        round.getChildren().addAll(bar, asked, stop);
    }

    private void columns() {
        table.text(column("service"), 191, 120, change -> change.service() + " · " + change.name());
        var kind = table.column(column("change"), 166, 158, (cell, change) -> cell.badge(says.kind(change)));
        var cost = table.number(column("cost"), 74, 72, change -> change.cost() == null ? words.say("none") : Rupees.text(change.cost()));
        var price = table.number(column("price"), 142, 140, this::price);
        var margin = table.number(column("margin"), 66, 64, this::margin);
        cost.visibleProperty().bind(table.widthProperty().greaterThan(660).or(table.widthProperty().lessThan(1)));
        margin.visibleProperty().bind(table.widthProperty().greaterThan(770).or(table.widthProperty().lessThan(1)));
        var answers = table.column(column("do"), 172, 170, (cell, change) -> cell.node(answers(change)));
        kind.setMaxWidth(190);
        cost.setMaxWidth(96);
        price.setMaxWidth(164);
        margin.setMaxWidth(82);
        answers.setMaxWidth(196);
    }

    private String column(String name) {
        return words.say("change.column." + name);
    }

    private String price(Change change) {
        return change.proposed() == null
                ? Rupees.text(change.price())
                : words.say("change.price", "from", change.price(), "to", change.proposed());
    }

    /** Of the price as it is. */
    private String margin(Change change) {
        var cost = change.cost();
        return cost == null || change.price().isZero() ? words.say("none")
                : words.say("percent", "n", Math.floorDiv(change.price().minus(cost).value() * 200 + change.price().value(), change.price().value() * 2));
    }

    private HBox answers(Change change) {
        var answers = Answers.to(change);
        boolean busy = model.busy().contains(ProviderDecider.settling(change));
        var first = Buttons.deciding("settle-" + change.id(), says.answer(change, answers.getFirst()), null,
                () -> controller.decider().settle(change, answers.getFirst()), "tool", "small-button");
        first.setDisable(busy);
        first.setMinWidth(USE_PREF_SIZE);
        first.setAccessibleText(first.getText() + ", " + change.name());
        var line = new HBox(4, first);
        line.setAlignment(Pos.CENTER_LEFT);
        if (answers.size() > 1) {
            line.getChildren().add(more(change, answers.subList(1, answers.size()), busy));
        }
        return line;
    }

    private Button more(Change change, List<Answer> answers, boolean busy) {
        var menu = new ContextMenu();
        for (var answer : answers) {
            var item = new MenuItem(says.answer(change, answer));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> controller.decider().settle(change, answer));
            menu.getItems().add(item);
        }
        var button = Buttons.icon(Feather.MORE_HORIZONTAL, words.say("change.more", "service", change.name()), () -> { });
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 2));
        button.getStyleClass().add("flat-tool");
        button.setId("more-" + change.id());
        button.setDisable(busy);
        return button;
    }

    private void show(@Nullable Detail detail) {
        title.setText(detail == null ? "" : words.say("provider.changes-title", "provider", detail.name()));
        read.setText(detail == null ? words.say("loading") : says.catalogue(detail));
        table.show(detail == null ? List.of() : detail.changes(), null);
        int lines = detail == null ? 0 : detail.changes().size();
        double tall = 38 + ROW * Math.clamp(lines, 2, 9);
        table.setMinHeight(tall);
        table.setPrefHeight(tall);
        table.setVisible(lines > 0 || (detail != null && detail.catalogueAt() != null));
    }

    private void showNow() {
        var row = model.row();
        var now = model.now();
        var running = now == null ? null : now.round();
        round.setVisible(running != null);
        if (running != null) {
            bar.setProgress(running.all() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) running.asked() / running.all());
            asked.setText(words.say(running.stopping() ? "provider.round-stopping" : "provider.round", "n", running.asked(), "all", running.all()));
            stop.setDisable(running.stopping());
        }
        waiting.setVisible(row != null && row.waiting() > 0);
        if (row != null) {
            send.setText(words.count("provider.send-waiting", row.waiting()));
            send.setDisable(model.busy().contains("send " + row.name()));
        }
    }
}
