package org.relaydesk.desk.today;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Activity;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ActivityLine;

/** The Today screen. */
final class TodayView extends VBox {
    private final TodayModel model;
    private final Words words;
    private final Dates dates;

    TodayView(TodayModel model, TodayController controller, Words words, Dates dates) {
        this.model = model;
        this.words = words;
        this.dates = dates;
        setId("screen-today");
        getStyleClass().addAll("screen", "today");
        var body = body(controller);
        // as high as the window where there is room; else it scrolls, and nothing of the frame is pushed out
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("today-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(controller), new LinkLine(model, controller, words), figures(), scroll);
    }

    private HBox header(TodayController controller) {
        var greeting = Parts.label("", "h1");
        greeting.textProperty().bind(model.greeting());
        greeting.setMinWidth(Region.USE_PREF_SIZE);
        var lead = Parts.label("", "muted");
        lead.textProperty().bind(model.lead());
        var start = Buttons.deciding("start", words.say("today.start"), words.say("key.enter"), controller::start, "accent");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.disableProperty().bind(model.waiting().map(List::isEmpty));
        var header = new HBox(10, greeting, lead, Parts.gap(), start);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private GridPane figures() {
        var row = new GridPane(12, 12);
        row.getStyleClass().add("figures");
        row.getColumnConstraints().addAll(share(25), share(25), share(25), share(25));
        model.figures().subscribe(() -> {
            row.getChildren().clear();
            model.figures().forEach(figure -> row.addRow(0, figure(figure)));
        });
        return row;
    }

    private static Node figure(Figure figure) {
        var line = Parts.prose(figure.line(), "small", figure.tone().styleClass());
        var card = new VBox(Parts.label(figure.name(), "small", "muted"), Parts.label(figure.amount(), "figure"), line);
        card.getStyleClass().add("card");
        card.setFillWidth(true);
        return card;
    }

    private GridPane body(TodayController controller) {
        var grid = new GridPane(14, 14);
        grid.getColumnConstraints().addAll(share(61.5), share(38.5));
        var chart = new DayChart(words, dates);
        model.days().subscribe(chart::show);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var waiting = new WaitingBox(model, controller, words, dates);
        var dead = new DeadLetterBox(model, controller, words, dates);
        var left = new VBox(14, box(words.say("today.chart"), chart, "chart-box"), dead, waiting);
        VBox.setVgrow(left.getChildren().getFirst(), Priority.ALWAYS);
        var right = new VBox(14, box(words.say("today.providers"), new ProviderLines(model.providers(), words, dates), "box"), justNow(controller));
        VBox.setVgrow(right.getChildren().get(1), Priority.ALWAYS);
        grid.addRow(0, left, right);
        GridPane.setVgrow(left, Priority.ALWAYS);
        return grid;
    }

    private VBox justNow(TodayController controller) {
        var lines = new Facts(52, 9);
        lines.getStyleClass().add("small");
        model.justNow().subscribe(just -> fill(lines, just));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = box(words.say("today.just-now"), scroll, "box");
        box.getChildren().add(new BookHead(model.head(), controller::copied, words));
        return box;
    }

    private void fill(Facts lines, List<ActivityLine> just) {
        lines.clear();
        var activity = new Activity(words);
        just.forEach(line -> lines.add(dates.brief(line.at()), activity.sentence(line)));
        if (just.isEmpty()) {
            lines.add("", words.say("today.quiet"), "muted");
        }
    }

    static VBox box(String title, Node content, String style) {
        Label heading = Parts.label(title, "h2");
        var box = new VBox(8, heading, content);
        box.getStyleClass().addAll("card", style);
        return box;
    }

    private static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }
}
