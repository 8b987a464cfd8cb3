package org.relaydesk.desk.shell;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.TodayQueries.Counts;

/** The screens, and how much waits in each. */
final class Sidebar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ShellModel model;
    private final ShellController controller;
    private final Words words;

    Sidebar(ShellModel model, ShellController controller, Words words) {
        super(2);
        this.model = model;
        this.controller = controller;
        this.words = words;
        getStyleClass().add("sidebar");
        getChildren().addAll(
                entry("today", Feather.CALENDAR, counts -> 0L, counts -> "pill"),
                group("shell.queues"),
                entry("mismatches", Feather.ALERT_TRIANGLE, Counts::mismatches, counts -> counts.mismatchesDueSoon() > 0 ? "pill-hot" : "pill-warm"),
                entry("orders", Feather.LIST, Counts::ordersWaiting, counts -> "pill"),
                group("shell.store"),
                entry("customers", Feather.USERS, counts -> 0L, counts -> "pill"),
                entry("wallets", Feather.CREDIT_CARD, counts -> 0L, counts -> "pill"),
                entry("payments", Feather.ARROW_DOWN_CIRCLE, Counts::paymentsWaiting, counts -> "pill-warm"),
                entry("services", Feather.GRID, counts -> 0L, counts -> "pill"),
                entry("providers", Feather.SERVER, counts -> 0L, counts -> "pill"));
    }

    private Label group(String key) {
        return Parts.label(words.say(key), "group");
    }

    private Button entry(String name, Ikon icon, Function<Counts, Long> count, Function<Counts, String> style) {
        var pill = Parts.collapsing(Parts.label("", "pill"));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(10, Parts.icon(icon, "nav-icon"), Parts.label(words.say("screen." + name)), Parts.gap(), pill);
        line.setAlignment(Pos.CENTER_LEFT);
        var entry = new Button();
        entry.setId("nav-" + name);
        entry.setGraphic(line);
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.getStyleClass().add("nav");
        entry.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(entry.widthProperty().subtract(20));
        entry.setAccessibleText(words.say("screen." + name));
        entry.setOnAction(event -> controller.open(name));
        model.screen().subscribe(screen -> entry.pseudoClassStateChanged(CHOSEN, screen != null && screen.name().equals(name)));
        model.counts().subscribe(counts -> show(pill, counts, count, style));
        return entry;
    }

    private static void show(Label pill, @Nullable Counts counts, Function<Counts, Long> count, Function<Counts, String> style) {
        long n = counts == null ? 0 : count.apply(counts);
        pill.setVisible(n > 0);
        if (counts != null) {
            pill.setText(Rupees.count(n));
            pill.getStyleClass().setAll("label", "pill", style.apply(counts));
        }
    }
}
