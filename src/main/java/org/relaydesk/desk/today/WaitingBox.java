package org.relaydesk.desk.today;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.Waiting;

/** What waits for the seller by due time; each line is a button that opens it. */
final class WaitingBox extends VBox {
    /** Below this width the hint gives way to what it hints at. */
    private static final double ROOMY = 520;

    private final TodayModel model;
    private final TodayController controller;
    private final Words words;
    private final Dates dates;
    private final VBox lines = new VBox();

    WaitingBox(TodayModel model, TodayController controller, Words words, Dates dates) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        getStyleClass().addAll("card", "box", "waiting-box");
        lines.setId("queue");
        getChildren().addAll(Parts.label(words.say("today.waits-for-you"), "h2"), lines);
        model.waiting().subscribe(this::fill);
        model.chosen().subscribe(chosen -> focus(chosen));
    }

    private void fill(List<Waiting> waiting) {
        boolean focused = lines.getChildren().stream().anyMatch(Node::isFocused);
        lines.getChildren().setAll(waiting.stream().map(this::line).toList());
        if (waiting.isEmpty()) {
            lines.getChildren().add(Parts.label(words.say("today.all-done"), "muted", "empty-line"));
        } else if (focused) {
            focus(model.chosen().get());
        }
    }

    private void focus(int index) {
        if (index >= 0 && index < lines.getChildren().size()) {
            lines.getChildren().get(index).requestFocus();
        }
    }

    private Button line(Waiting waiting) {
        var due = dates.due(waiting.dueAt());
        var badge = new HBox(new Badge(due.tone(), due.text()));
        badge.setMinWidth(110);
        badge.setAlignment(Pos.CENTER_LEFT);
        var hint = Parts.collapsing(Parts.label(hint(waiting), "muted"));
        hint.setMinWidth(168);
        hint.setPrefWidth(168);
        hint.visibleProperty().bind(lines.widthProperty().greaterThan(ROOMY));
        var what = new HBox(Parts.whole(Parts.label(kind(waiting), "strong")), Parts.label(rest(waiting)));
        what.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(12, badge, Parts.grow(what), hint);
        row.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("waiting-line");
        button.setAccessibleText(due.text() + ", " + kind(waiting) + rest(waiting) + ", " + hint(waiting));
        row.prefWidthProperty().bind(button.widthProperty());
        button.setOnAction(event -> controller.open(waiting));
        return button;
    }

    private String kind(Waiting waiting) {
        return words.say("today.kind." + waiting.kind());
    }

    private String rest(Waiting waiting) {
        var text = new StringBuilder();
        if (waiting.claimed() != null && waiting.expected() != null) {
            text.append(words.say("today.paid-for", "paid", waiting.claimed(), "expected", waiting.expected()));
        } else if (waiting.claimed() != null) {
            text.append(words.say("today.paid", "paid", waiting.claimed()));
        }
        if (waiting.order() != null) {
            text.append(words.say("today.of-order", "order", waiting.order()));
        }
        if (waiting.held() != null) {
            text.append(words.say("today.because", "why", words.code("held.why", waiting.held())));
        }
        return text.toString();
    }

    private String hint(Waiting waiting) {
        return switch (waiting.kind()) {
            case MISMATCH -> words.say(waiting.creditFound() ? "mismatch.credit-found" : "mismatch.no-credit");
            case REVIEW -> words.say("today.review-hint");
            case ORDER -> waiting.held() == null ? "" : words.code("held.todo", waiting.held());
        };
    }
}
