package org.relaydesk.desk.payment;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.payment.PaymentModel.Shown;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.PaymentQueries.Row;
import org.relaydesk.query.PaymentQueries.Witness;

/** The selected credit: whose it is or could be on the left, who told of it on the right. */
final class PaymentDetail extends HBox {
    private final Words words;
    private final Dates dates;
    private final PaymentWords says;
    private final PaymentController controller;
    private final ChoiceLines choices;
    private final EntryLines entries;
    private final WitnessLines witnesses;
    private final VBox left = new VBox(8);
    private final VBox right = new VBox(8);

    PaymentDetail(PaymentModel model, PaymentController controller, Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        this.says = new PaymentWords(words, dates);
        this.controller = controller;
        this.choices = new ChoiceLines(model, controller.decider(), words, says);
        this.entries = new EntryLines(words, dates);
        this.witnesses = new WitnessLines(words, dates);
        setId("detail");
        getStyleClass().add("under");
        setMinHeight(292);
        setPrefHeight(292);
        left.getStyleClass().add("under-part");
        right.getStyleClass().add("under-part");
        getChildren().addAll(scrolling(left, "under-left", 690), scrolling(right, "under-right", 490));
        getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
        model.shown().subscribe(this::show);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.selected().isNotNull());
    }

    private static ScrollPane scrolling(Region content, String style, double width) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(width);
        scroll.setMinWidth(0);
        scroll.getStyleClass().add(style);
        return scroll;
    }

    private void show(@Nullable Shown shown) {
        left.getChildren().clear();
        right.getChildren().clear();
        if (shown == null) {
            return;
        }
        var row = shown.credit().row();
        told("payment.witnesses", shown.credit().witnesses());
        switch (row.state()) {
            case "UNMATCHED" -> unmatched(shown);
            case "HELD", "REPEATED" -> held(shown);
            default -> settled(shown);
        }
    }

    private void told(String key, List<Witness> told) {
        right.getChildren().addAll(Parts.label(words.say(key), "h2"), witnesses.of(told));
    }

    private void unmatched(Shown shown) {
        var row = shown.credit().row();
        var why = row.why() == null ? "" : words.find("payment.why." + row.why()).orElse("");
        left.getChildren().add(heading(Parts.label(words.say("payment.whose", "amount", row.paise()), "h2"), row));
        if (!why.isEmpty()) {
            left.getChildren().add(Parts.prose(why, "small", "muted"));
        }
        if (row.mismatch() == null) {
            left.getChildren().add(Parts.prose(words.say("payment.nobody-looks"), "small", "tone-bad"));
        } else {
            left.getChildren().add(choices.of(shown));
        }
    }

    /** Both side by side: the one that may be a repetition, and the one that it may repeat. */
    private void held(Shown shown) {
        var row = shown.credit().row();
        var twin = shown.credit().twin();
        left.getChildren().add(heading(marked(words.say("payment.twice." + row.state(), "amount", row.paise()), row), row));
        left.getChildren().add(Parts.prose(words.say("payment.twice-says." + row.state()), "small", "muted"));
        var both = new HBox(24, side(words.say("payment.this"), row));
        if (twin != null) {
            both.getChildren().add(side(words.say("payment.other"), twin.row()));
            told("payment.witnesses-other", twin.witnesses());
        }
        left.getChildren().add(both);
    }

    private VBox side(String title, Row row) {
        var facts = new Facts(70, 4);
        facts.getStyleClass().add("small");
        facts.addStrong(words.say("payment.column.amount"), row.paise().toString(), "");
        facts.add(words.say("payment.column.at"), says.when(row));
        facts.add(words.say("payment.column.utr"), row.reference() == null ? words.say("payment.no-utr") : row.reference());
        facts.add(words.say("payment.column.payer"), row.payer() == null ? words.say("none") : row.payer());
        facts.add(words.say("payment.column.seen"), says.seenBy(row));
        facts.add(words.say("payment.column.order"), says.owner(row).text());
        var side = new VBox(4, new HBox(8, Parts.label(title, "strong"), new Badge(says.state(row))), facts);
        return Parts.grow(side);
    }

    private void settled(Shown shown) {
        var row = shown.credit().row();
        var to = row.order() == null ? says.owner(row).text() : row.order();
        left.getChildren().add(heading(marked(words.say("payment.went-to", "amount", row.paise(), "to", to), row), row));
        var facts = new Facts(98, 5);
        facts.getStyleClass().add("small");
        if (row.customer() != null) {
            facts.add(words.say("payment.customer"), row.customer());
        }
        facts.add(words.say("payment.column.at"), says.when(row));
        facts.add(words.say("payment.told"), dates.exact(shown.credit().receivedAt()));
        if (shown.credit().settledAt() != null) {
            facts.add(words.say("payment.settled"), words.say(row.late() ? "payment.settled-late" : "payment.settled-at",
                    "at", dates.exact(shown.credit().settledAt()), "how", words.code("payment.how", row.state())));
        }
        left.getChildren().addAll(facts, Parts.label(words.say("payment.ledger"), "strong"), entries.of(shown.credit().entries()));
    }

    private HBox marked(String title, Row row) {
        var marked = new HBox(10, Parts.label(title, "h2"), new Badge(says.state(row)));
        marked.setAlignment(Pos.CENTER_LEFT);
        return marked;
    }

    private HBox heading(Region title, Row row) {
        var heading = new HBox(10, title, Parts.gap());
        heading.setAlignment(Pos.CENTER_LEFT);
        var to = row.mismatch() != null ? "payment.open-mismatch" : row.order() != null ? "payment.open-order"
                : row.customer() != null ? "payment.open-wallet" : null;
        if (to != null) {
            heading.getChildren().add(open(to));
        }
        return heading;
    }

    private Button open(String key) {
        return Parts.whole(Buttons.deciding("open-it", words.say(key), "O", controller::open, "tool"));
    }
}
