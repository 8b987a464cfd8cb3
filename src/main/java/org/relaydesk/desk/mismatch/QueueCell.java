package org.relaydesk.desk.mismatch;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries.Row;

/** One mismatch of the queue: who, how much, and what there is to go by. */
final class QueueCell extends ListCell<Row> {
    private final Words words;
    private final Dates dates;
    private final Label who = Parts.label("", "strong");
    private final Badge due = new Badge();
    private final Label paid = Parts.label("");
    private final Label expected = Parts.label("", "muted");
    private final Label clues = Parts.label("", "small", "muted");
    private final VBox card;

    QueueCell(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        card = new VBox(line(who, due), line(Parts.whole(paid), expected), clues);
        card.getStyleClass().add("queue-card");
        getStyleClass().add("card-cell");
        setPrefWidth(0);
    }

    private static HBox line(Label left, Label right) {
        var line = new HBox(8, left, Parts.gap(), right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        boolean claim = row.pictures() > 0 || row.customer() != null;
        who.setText(row.customer() == null ? words.say("mismatch.unknown-payer") : row.customer());
        boolean asked = row.state().equals("ASKED");
        var when = dates.due(row.dueAt(), row.nearAt());
        due.show(asked ? Tone.NEUTRAL : when.tone(), asked ? words.say("mismatch.asked") : when.text());
        paid.setText(row.paid() == null ? words.say("mismatch.amount-unread")
                : words.say(claim ? "mismatch.paid" : "mismatch.credit", "amount", row.paid()));
        expected.setText(row.expected() != null ? words.say("mismatch.expected", "amount", row.expected())
                : row.held() ? ""
                : words.say(claim ? "mismatch.no-order" : "mismatch.no-claim"));
        clues.setText(clues(row, claim));
        setGraphic(card);
        setAccessibleText(who.getText() + ", " + paid.getText() + ", " + expected.getText() + ", " + due.getText());
    }

    private String clues(Row row, boolean claim) {
        var clues = new ArrayList<String>();
        if (row.order() != null) {
            clues.add(row.order());
        }
        if (row.pictures() > 0) {
            clues.add(words.count("mismatch.pictures", row.pictures()));
        }
        if (row.held()) {
            clues.add(words.say("mismatch.held"));
        } else if (claim) {
            clues.add(words.say(row.creditFound() ? "mismatch.credit-found" : "mismatch.no-credit"));
        } else {
            clues.add(row.reference() == null ? words.say("mismatch.no-utr") : words.say("mismatch.utr", "utr", row.reference()));
            if (row.payer() != null) {
                clues.add(row.payer());
            }
        }
        return String.join(words.say("dot"), clues);
    }
}
