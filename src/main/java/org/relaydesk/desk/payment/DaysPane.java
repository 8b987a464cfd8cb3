package org.relaydesk.desk.payment;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.list.RowCell;
import org.relaydesk.desk.list.RowTable;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.payment.DaysController.Month;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.PaymentQueries.Day;
import org.relaydesk.query.PaymentQueries.Sum;

/** Bank feed against book: a line a day, a month at a time. */
final class DaysPane extends VBox {
    private final DaysController controller;
    private final Words words;
    private final Dates dates;
    private final PaymentWords says;
    private final RowTable<Day> table;
    private final Button earlier;
    private final Button later;

    DaysPane(DaysController controller, Words words, Dates dates) {
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        this.says = new PaymentWords(words, dates);
        setId("days");
        earlier = turn("earlier-month", Feather.CHEVRON_LEFT, "payment.earlier", -1);
        later = turn("later-month", Feather.CHEVRON_RIGHT, "payment.later", 1);
        table = new RowTable<>("days-table", 34, words.say("payment.no-days"), Day::day);
        columns();
        table.onPick(day -> controller.select(day.day()));
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && table.getSelectionModel().getSelectedItem() != null && !isHeader(event.getY())) {
                controller.open(table.getSelectionModel().getSelectedItem().day());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(heading(), table);
        controller.month().subscribe(this::show);
        controller.selected().subscribe(day -> show(controller.month().get()));
    }

    private Button turn(String id, Feather icon, String says, int by) {
        var button = Buttons.icon(icon, words.say(says), () -> controller.turn(by));
        button.setId(id);
        return button;
    }

    private HBox heading() {
        var title = Parts.label("", "h2");
        title.textProperty().bind(controller.month().map(month -> words.say("payment.month",
                "month", month.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                "year", Integer.toString(month.month().getYear()))).orElse(""));
        var about = Parts.label(words.say("payment.days-about"), "small", "muted");
        var line = new HBox(8, earlier, Parts.whole(title), later, about);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("chips-line");
        return line;
    }

    private void columns() {
        table.text(words.say("payment.days.day"), 66, 66, day -> dates.day(day.day()));
        sum("sms", Day::sms);
        sum("mail", Day::mail);
        sum("statement", Day::statement);
        wide(sum("feed", Day::feed), 900);
        sum("book", Day::book);
        RowTable.right(table.column(words.say("payment.days.difference"), 84, 80, this::difference));
        wide(count("itself", 70, Day::byItself), 1145);
        wide(count("hand", 66, Day::byHand), 1145);
        wide(count("unmatched", 82, Day::unmatched), 1010);
        wide(count("held", 52, Day::held), 960);
        table.column(words.say("payment.days.remarks"), 164, 160, this::remarks);
    }

    private void difference(RowCell<Day> cell, Day day) {
        if (!day.difference().isZero()) {
            cell.bad(day.difference().toString());
        } else {
            cell.quiet(day.feed().count() == 0 ? words.say("none") : day.difference().toString());
        }
    }

    private void remarks(RowCell<Day> cell, Day day) {
        if (day.onlyStatement() > 0 || day.notInStatement() > 0) {
            cell.setText(says.remarks(day));
        } else {
            cell.quiet(says.remarks(day));
        }
    }

    private TableColumn<Day, Day> sum(String name, Function<Day, Sum> sum) {
        return RowTable.right(table.text(words.say("payment.days." + name), 124, 115, day -> says.sum(sum.apply(day))));
    }

    private TableColumn<Day, Day> count(String name, double width, Function<Day, Sum> sum) {
        return RowTable.right(table.text(words.say("payment.days." + name), width, width, day -> sum.apply(day).count() == 0
                ? words.say("none") : Long.toString(sum.apply(day).count())));
    }

    /** Shown where the table is so wide. */
    private void wide(TableColumn<Day, Day> column, double least) {
        column.visibleProperty().bind(table.widthProperty().greaterThan(least).or(table.widthProperty().lessThan(1)));
    }

    private void show(@Nullable Month month) {
        earlier.setDisable(month == null || !month.hasEarlier());
        later.setDisable(month == null || !month.hasLater());
        table.show(month == null ? List.of() : month.days(), controller.selected().get());
    }

    private boolean isHeader(double y) {
        var header = table.lookup(".column-header-background");
        return header != null && y < header.getBoundsInParent().getMaxY();
    }
}
